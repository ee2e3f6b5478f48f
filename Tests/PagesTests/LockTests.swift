import Pages
import Screenplay
import Testing

struct LockTests {
    private static let first = "One.\n\n===\n\nTwo.\n\n===\n\nThree."

    /// The new draft's pages under the labels of the old one's.
    private static func relabelled(_ old: String, _ new: String) -> String {
        let (old, new) = (screenplay(old), screenplay(new))
        var options = PageOptions()
        options.locks = Pagination(of: old).locks(of: old, in: new)
        return dump(Pagination(of: new, options: options).pages)
    }

    @Test func `an unchanged script keeps its pages`() {
        let speech = (1...60).map { "Sentence \($0) fills its line, or so." }.joined(separator: " ")
        let source = padding(20) + "ANNA\n\(speech)\n\nMARK\n(low)\nYes.\n\n" + padding(20)
        #expect(Self.relabelled(source, source) == layout(source))
        #expect(layout(source).contains("page 3"))
    }

    @Test func `what is new on a locked page goes to pages after it`() {
        #expect(
            Self.relabelled(Self.first, "One.\n\n" + padding(60) + "===\n\nTwo.\n\nMore.\n\n===\n\nThree.") == """
                page 1
                0 15 One.
                page 1A
                page 1B
                page 2
                0 15 Two.
                2 15 More.
                page 3
                0 15 Three.
                """)
    }

    @Test func `pages after the last locked one count on`() {
        #expect(
            Self.relabelled(Self.first, Self.first + "\n\n===\n\nFour.\n\n===\n\nFive.").hasSuffix(
                "page 4\n0 15 Four.\npage 5\n0 15 Five."))
    }

    @Test func `a page whose first element is gone begins with the next, and one without any is gone`() {
        let old = "One.\n\n===\n\nTwo.\n\nAnd more.\n\n===\n\nThree.\n\n===\n\nFour."
        #expect(
            Self.relabelled(old, "One.\n\n===\n\nAnd more.\n\n===\n\nFour.") == """
                page 1
                0 15 One.
                page 2
                0 15 And more.
                page 4
                0 15 Four.
                """)
    }

    @Test func `what is new above the first page's text stands on it`() {
        let old = "FADE OUT\n\nRain.\n\n===\n\nTwo."
        for new in ["FADE IN\n\nRain.\n\n===\n\nTwo.", "[[More]]\n\nSnow.\n\nFADE OUT\n\nRain.\n\n===\n\nTwo."] {
            let pages = Self.relabelled(old, new).split(separator: "\n").filter { $0.hasPrefix("page") }
            #expect(pages == ["page 1", "page 2"])
        }
    }

    @Test func `a lock inside a speech cuts it there`() {
        #expect(
            layout("ANNA\n(low)\nYes. No.\n\nRain.") {
                $0.locks = [PageLock(label: "7", element: 0), PageLock(label: "8B", element: 2, offset: 5)]
            } == """
                page 7
                0 35 ANNA
                1 29 (low)
                2 25 Yes.
                3 35 (MORE)
                page 8B
                0 35 ANNA (CONT'D)
                1 25 No.
                3 15 Rain.
                """)
    }

    @Test func `a lock inside two speeches at once begins the page below them`() {
        #expect(
            layout("ANNA\nYes.\n\nMARK ^\nNo.\n\nRain.") { $0.locks = [PageLock(label: "2", element: 3)] } == """
                page 1
                0 25 ANNA
                1 15 Yes.
                0 56.25 MARK
                1 46.25 No.
                page 2
                0 15 Rain.
                """)
    }

    @Test func `a lock that no element fits does no harm`() {
        let locks = [PageLock(label: "1", element: 0, offset: 99), PageLock(label: "9", element: 7)]
        #expect(layout("ANNA\nHi.") { $0.locks = locks } == "page 1\n0 35 ANNA\n1 25 Hi.")
        #expect(layout("") { $0.locks = locks } == "")
    }

    @Test func `page numbers carry the label, but for the first`() {
        var options = PageOptions()
        options.locks = [PageLock(label: "12A", element: 2)]
        let pages = Pagination(of: screenplay(Self.first), options: options).pages
        #expect(pages.map { $0.pageNumber.map(dump) } == [nil, "-3 71 12A.", "-3 70 12AA."])
    }
}
