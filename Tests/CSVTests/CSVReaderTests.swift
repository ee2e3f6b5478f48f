import CSV
import Testing

struct CSVReaderTests {
    private func rows(_ bytes: [UInt8]) throws -> [[String]] {
        var reader = CSVReader(bytes)
        var rows: [[String]] = []
        while let row = try reader.next() { rows.append(row.cells) }
        return rows
    }

    @Test(
        arguments: [
            ("", []),
            ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
            ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
            ("\u{FEFF}a,b", [["a", "b"]]),
            ("a,\n,b\n", [["a", ""], ["", "b"]]),
            ("\"a,b\",\"\"\n\"\"\"c\"\"\",\" d \"", [["a,b", ""], ["\"c\"", " d "]]),
            ("\"a\r\nb\",c\r\n", [["a\r\nb", "c"]]),
            ("标题,点击\n春,👩‍👩‍👧e\u{301}\n", [["标题", "点击"], ["春", "👩‍👩‍👧e\u{301}"]]),
            (" a , b ", [[" a ", " b "]]),
            ("a\n\nb\n", [["a"], [""], ["b"]]),
        ] as [(String, [[String]])])
    func `rows are read as RFC 4180 has them`(text: String, expected: [[String]]) throws {
        #expect(try rows(Array(text.utf8)) == expected)
    }

    @Test(
        arguments: [
            ("a;b\nc,c;d\n", [["a", "b"], ["c,c", "d"]]),
            ("a\tb\r\n\"c\tc\"\td;d\r\n", [["a", "b"], ["c\tc", "d;d"]]),
            ("\"Impr., all\";\"a,b,c\";d\n1;2;3", [["Impr., all", "a,b,c", "d"], ["1", "2", "3"]]),
            ("标题；甲;点击\n春;1\n", [["标题；甲", "点击"], ["春", "1"]]),
            ("a,b;c\nd,e;f\n", [["a", "b;c"], ["d", "e;f"]]),
            ("text\na;b\tc\n", [["text"], ["a;b\tc"]]),
            ("\u{FEFF}sep=;\r\na,a;b\r\n", [["a,a", "b"]]),
            ("SEP=\t\na\n;\tb", [["a"], [";", "b"]]),
            ("sep=,;\na,b", [["sep=", ";"], ["a", "b"]]),
        ] as [(String, [[String]])])
    func `the header says what stands between cells`(text: String, expected: [[String]]) throws {
        #expect(try rows(Array(text.utf8)) == expected)
    }

    @Test func `a row says on which line it begins`() throws {
        var reader = CSVReader(Array("\u{FEFF}a\r\n\"b\nb\n\",c\n\nd".utf8))
        var lines: [Int] = []
        while let row = try reader.next() { lines.append(row.line) }
        #expect(lines == [1, 2, 5, 6])
    }

    @Test func `a row in which nothing can be seen is blank`() throws {
        var reader = CSVReader(Array("a,b\n\n,\n \u{A0},\"\n\"\n,0\n".utf8))
        var blank: [Bool] = []
        while let row = try reader.next() { blank.append(row.isBlank) }
        #expect(blank == [false, true, true, true, false])
    }

    @Test(arguments: [
        ("a,b\nc,\"d\n", CSVError.Reason.unclosedQuote, 2, 3),
        ("春天,b\"c\"", .strayQuote, 1, 5),
        ("\"a\"b,c", .textAfterQuote, 1, 4),
        ("\"a\nb\" ,c", .textAfterQuote, 2, 3),
        ("a\rb", .strayReturn, 1, 2),
        ("a\n\"b\"\r", .strayReturn, 2, 4),
        ("a,b\0c", .wrongEncoding, 1, 3),
        ("sep=;\na;b\n\"c", .unclosedQuote, 3, 1),
    ])
    func `what is broken is refused with its place`(text: String, reason: CSVError.Reason, line: Int, column: Int) {
        let error = #expect(throws: CSVError.self) { try rows(Array(text.utf8)) }
        #expect(error?.reason == reason && error?.line == line && error?.column == column)
    }

    @Test(
        arguments: [
            [0xFF, 0xFE, 0x61, 0x00, 0x2C, 0x00], [0x61, 0x00, 0x2C, 0x00], [0xE9, 0x74, 0xE9], [0xC0, 0xAF],
            [0x22, 0xB4, 0xBA, 0x22],
        ] as [[UInt8]])
    func `other encodings than UTF-8 are refused`(bytes: [UInt8]) {
        let error = #expect(throws: CSVError.self) { try rows(bytes) }
        #expect(error?.reason == .wrongEncoding)
    }

    @Test(arguments: ["", "\""])
    func `a cell has an end`(quote: String) throws {
        let longest = String(repeating: "a", count: CSVReader.cellLimit - 2)
        #expect(try rows(Array("x,\(quote)\(longest)\(quote)".utf8)) == [["x", longest]])
        let error = #expect(throws: CSVError.self) {
            try rows(Array("x,\n\(quote)\(String(repeating: "长", count: 3_500_000))\(quote)".utf8))
        }
        #expect(error?.reason == .cellTooLong(limit: CSVReader.cellLimit) && error?.line == 2 && error?.column == 1)
    }

    @Test func `a row has an end`() {
        let error = #expect(throws: CSVError.self) { try rows([UInt8](repeating: UInt8(ascii: ","), count: 100_000)) }
        #expect(error?.reason == .tooManyCells(limit: CSVReader.rowLimit) && error?.line == 1)
    }
}
