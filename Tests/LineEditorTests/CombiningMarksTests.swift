import Testing

@testable import LineEditor

struct CombiningMarksTests {
    @Test(arguments: [
        ("> abc", []),
        ("> e\u{301}x", [.init(row: 0, column: 2, text: "e\u{301}")]),
        ("> 世a\u{308}\u{301}", [.init(row: 0, column: 4, text: "a\u{308}\u{301}")]),
        (
            "> 1234567e\u{301}世n\u{303}",
            [
                .init(row: 0, column: 9, text: "e\u{301}"), .init(row: 1, column: 2, text: "n\u{303}"),
            ]
        ),
        ("> 1234567世\u{301}", [.init(row: 1, column: 0, text: "世\u{301}")]),
        // Syllables in their parts.
        ("> \u{1112}\u{1161}\u{11AB}", [.init(row: 0, column: 2, text: "\u{1112}\u{1161}\u{11AB}")]),
        // Joiners, variation selectors, and marks that stand on nothing of the line.
        ("> 👩\u{200D}👧❤\u{FE0F}", []), ("> \u{301}", []), ("> a\u{200D}\u{301}", []), ("> \u{9B}\u{301}", []),
    ])
    func `marks stand where their characters do`(text: String, places: [CombiningMarks.Place]) {
        TextLocale.prepare()
        #expect(CombiningMarks.places(in: text, from: 2, columns: 10) == places)
    }
}
