import CSV
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
        #expect(try dump("", .csv) == [])
    }

    @Test("Capitals in the header mean nothing")
    func capitals() throws {
        #expect(try dump("Text,ROLE,Genre\nHello.,ANNA,Noir\n", .csv) == ["2 work genre=Noir| ANNA: Hello."])
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
            ("kind\nheadline", CSVError.Reason.missingColumn("text", found: ["kind"]), 1),
            ("text\n\"a\nb", .unclosedQuote, 2), ("text\na\"b", .strayQuote, 2),
            ("text\n\"a\"b", .textAfterQuote, 2), ("text\n\"a\nb\" ,", .textAfterQuote, 3),
            ("text,kind\na,b\n\nc", .cellCount(1, expected: 2), 4),
            ("text,tone,,,tone\na,b,,,c", .repeatedColumn("tone"), 1),
            ("Text,text\na,b", .repeatedColumn("text"), 1),
            ("text\n\"a\nb\"\nc,d", .cellCount(2, expected: 1), 4),
        ])
    func refused(_ file: String, _ reason: CSVError.Reason, _ line: Int) {
        #expect(throws: CorpusFileError(line: line, reason: .csv(reason))) { try dump(file, .csv) }
    }
}
