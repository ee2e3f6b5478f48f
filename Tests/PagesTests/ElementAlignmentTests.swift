import Screenplay
import Testing

@testable import Pages

struct ElementAlignmentTests {
    /// Two drafts, a letter an element, and where each element of the first stands in the second.
    private static let drafts: [(String, String, [Int?])] = [
        ("", "", []),
        ("abc", "abc", [0, 1, 2]),
        ("abc", "axbxc", [0, 2, 4]),
        ("abcd", "ad", [0, nil, nil, 1]),
        ("abc", "xyz", [nil, nil, nil]),
        // What occurs more than once is known by its neighbours.
        ("caccad", "xcaccad", [1, 2, 3, 4, 5, 6]),
        ("aaa", "aa", [0, 1, nil]),
        ("xaab", "yaab", [nil, 1, 2, 3]),
        // Of two parts that changed places one stays.
        ("abcd", "cdab", [nil, nil, 0, 1]),
        ("abcde", "bcdea", [nil, 0, 1, 2, 3]),
    ]

    @Test(arguments: drafts.indices)
    func `elements of one draft are found in the next`(_ index: Int) {
        let (old, new, places) = Self.drafts[index]
        let elements = [old, new].map { draft in draft.map { Element(.action, String($0)) } }
        #expect(ElementAlignment(elements[0], elements[1]).places == places)
    }

    @Test func `an element of another type is another`() {
        #expect(ElementAlignment([Element(.action, "a")], [Element(.lyrics, "a")]).places == [nil])
    }
}
