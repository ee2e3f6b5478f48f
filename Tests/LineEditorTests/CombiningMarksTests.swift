import Testing

@testable import LineEditor

struct CombiningMarksTests {
    typealias Place = CombiningMarks.Place

    static let marked: [(String, [Place])] = [
        ("> e\u{301}x", [Place(row: 0, column: 2, text: "e\u{301}")]),
        ("> 世a\u{308}\u{301}", [Place(row: 0, column: 4, text: "a\u{308}\u{301}")]),
        (
            "> 1234567e\u{301}世n\u{303}",
            [Place(row: 0, column: 9, text: "e\u{301}"), Place(row: 1, column: 2, text: "n\u{303}")]
        ),
        ("> 1234567世\u{301}", [Place(row: 1, column: 0, text: "世\u{301}")]),
        // A syllable in its parts.
        ("> \u{1112}\u{1161}\u{11AB}", [Place(row: 0, column: 2, text: "\u{1112}\u{1161}\u{11AB}")]),
    ]

    @Test(arguments: marked)
    func `marks stand where their characters do`(text: String, places: [Place]) {
        TextLocale.prepare()
        #expect(CombiningMarks.places(in: text, from: 2, columns: 10) == places)
    }

    @Test(arguments: [
        "> abc", "> 👩\u{200D}👧❤\u{FE0F}", "> \u{301}", "> a\u{200D}\u{301}", "> \u{9B}\u{301}", "e\u{301}",
    ])
    func `joiners, variation selectors and marks on nothing of the line are not drawn`(text: String) {
        TextLocale.prepare()
        #expect(CombiningMarks.places(in: text, from: 2, columns: 10).isEmpty)
    }
}
