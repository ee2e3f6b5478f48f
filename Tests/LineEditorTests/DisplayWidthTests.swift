import Testing

@testable import LineEditor

struct DisplayWidthTests {
    @Test(arguments: [
        ("", 10, 0), ("123456789", 10, 0), ("1234567890", 10, 1), ("12345678901", 10, 1), ("123456789世", 10, 1),
        ("世界世界世", 10, 1), ("e\u{301}", 10, 0),
    ])
    func `a row is full when its last column is`(text: String, columns: Int, row: Int) {
        TextLocale.prepare()
        #expect(DisplayWidth.row(after: text, columns: columns) == row)
    }

    @Test(
        arguments: [
            ("12345678", "世", 0, 8), ("123456789", "世", 1, 0), ("123456789", "a", 0, 9), ("1234567890", "世", 1, 0),
            ("世界世界1", "世", 1, 0), ("世界世界", "世", 0, 8), ("123456789", "\u{1}", 0, 9), ("123456789", nil, 0, 9),
        ] as [(String, Unicode.Scalar?, Int, Int)])
    func `the cursor goes down with a wide character that finds no room`(
        text: String, next: Unicode.Scalar?, row: Int, column: Int
    ) {
        TextLocale.prepare()
        let place = DisplayWidth.place(after: text, before: next, columns: 10)
        #expect((place.row, place.column) == (row, column))
    }

    @Test(arguments: [
        ("a", 1), ("世", 2), ("\u{301}", 0), ("\u{200D}", 0), ("\u{1}", 2), ("\u{9B}", 2), ("\u{FFFF}", 7),
        ("\u{3FFFF}", 8),
    ])
    func `a scalar takes the columns that libedit gives it`(scalar: Unicode.Scalar, columns: Int) {
        TextLocale.prepare()
        #expect(DisplayWidth.of(scalar) == columns)
    }
}
