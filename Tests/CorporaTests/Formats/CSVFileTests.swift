import Testing

@testable import Corpora

struct CSVFileTests {
    @Test("The header names the tags; quotes hold commas, quotes and line ends")
    func table() throws {
        let table =
            "\u{FEFF}kind, style ,text,role,work,licence\r\nheadline,noir,\"Rain, \"\"again\"\"\",,,CC0\r\n\r\n"
            + "dialogue,,\"两行\r\n话 🌧️\",李娜,盐,\ndirection,plain,,,,\ncta,\"\",Go,,,"
        #expect(
            try dump(table, .csv) == [
                "2 work kind=headline style=noir| Rain, \"again\"",
                "4 盐 kind=dialogue| 李娜: 两行\r\n话 🌧️",
                "7 work kind=cta| Go",
            ])
        #expect(try dump("text\rone\rtwo", .csv) == ["2 work | one", "3 work | two"])
        #expect(try dump("", .csv) == [])
    }

    @Test("An author is a style where none is given, as in JSON Lines")
    func author() throws {
        #expect(
            try dump("text,author,style\na,Wilde,\nb,Wilde,plain", .csv) == [
                "2 work style=Wilde| a", "3 work style=plain| b",
            ])
    }

    @Test(
        "A broken table is refused with its line",
        arguments: [
            ("kind\nheadline", CorpusFileError.Reason.noTextColumn, 1),
            ("text\n\"a\nb", .openQuote, 2), ("text\na\"b", .strayQuote, 2), ("text\n\"a\"b", .strayQuote, 2),
            ("text\n\"a\nb\" ,", .strayQuote, 3),
            ("text,kind\na,b\n\nc", .fieldCount(1, wanted: 2), 4),
            ("text\n\"a\nb\"\nc,d", .fieldCount(2, wanted: 1), 4),
        ])
    func refused(_ file: String, _ reason: CorpusFileError.Reason, _ line: Int) {
        #expect(throws: CorpusFileError(line: line, reason: reason)) { try dump(file, .csv) }
    }
}
