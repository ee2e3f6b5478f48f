import Testing

@testable import LineEditor

struct WrappedRowsTests {
    typealias Row = WrappedRows.Row

    init() {
        TextLocale.prepare()
    }

    @Test func `a wide character that has no room begins the next row`() {
        #expect(
            WrappedRows.rows(of: "▸ a你你b", from: 2, columns: 6)
                == [Row(row: 0, column: 2, text: "a你", end: 5), Row(row: 1, column: 0, text: "你b", end: 3)])
    }

    @Test func `a mark stays with what it stands on`() {
        #expect(
            WrappedRows.rows(of: "abe\u{301}c", from: 0, columns: 3)
                == [Row(row: 0, column: 0, text: "abe\u{301}", end: 3), Row(row: 1, column: 0, text: "c", end: 1)])
        #expect(WrappedRows.rows(of: "\u{301}", from: 0, columns: 3)?.count == 1)
    }

    @Test(arguments: ["a\tb", "a\u{1}", "👨\u{200D}👩"])
    func `what is not drawn as it is cannot be written over`(text: String) {
        #expect(WrappedRows.rows(of: text, from: 0, columns: 80) == nil)
    }
}
