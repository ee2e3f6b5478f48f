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

    @Test(arguments: [
        ("a", 1), ("世", 2), ("\u{301}", 0), ("\u{200D}", 0), ("\u{1}", 2), ("\u{9B}", 2), ("\u{FFFF}", 7),
        ("\u{3FFFF}", 8),
    ])
    func `a scalar takes the columns that libedit gives it`(scalar: Unicode.Scalar, columns: Int) {
        TextLocale.prepare()
        #expect(DisplayWidth.of(scalar) == columns)
    }
}
