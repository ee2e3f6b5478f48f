import LanguageModel
import Testing

@testable import Corpora

@Suite struct CorpusReaderTests {
    /// What a file holds, as its lines come when line feeds divide it.
    private static func lines(of file: [UInt8], _ format: CorpusFormat) throws -> [String] {
        var reader = CorpusReader(format, name: "file")
        var lines: [String] = []
        let pieces = format.isByLine ? file.split(separator: 0x0A, omittingEmptySubsequences: false) : [file[...]]
        for piece in pieces { try reader.read(Array(piece).span) { line, _ in lines.append(line.modelText) } }
        return lines
    }

    @Test func plainTextHasALineForEachLineEndOfUnicode() throws {
        let text =
            "\u{FEFF}one\r\n\r\n二\u{B}three\u{C}four\rfive\u{85}six\u{2028}seven\u{2029}\u{2030} 🚲\n\n\u{FEFF} \n"
        let expected = text.dropFirst().split(whereSeparator: \.isNewline).map { String($0) + "\n" }
        #expect(expected.count == 9)
        #expect(try Self.lines(of: Array(text.utf8), .txt) == expected)
        #expect(try Self.lines(of: [], .txt) == [])
    }

    @Test("Text in another encoding is refused with its line", arguments: [CorpusFormat.txt, .jsonl, .fountain, .srt])
    func otherEncodings(_ format: CorpusFormat) {
        let latin1 = Array("\n\n{\"text\": \"caf".utf8) + [0xE9] + Array("\"}\n".utf8)
        #expect(throws: CorpusFileError(line: 3, reason: .notText)) { try Self.lines(of: latin1, format) }
        #expect(throws: CorpusFileError(line: 1, reason: .notText)) {
            try Self.lines(of: [0xFF, 0xFE, 0x61, 0], format)
        }
    }

    @Test func jsonLinesMayHaveAMarkCarriageReturnsAndBlankLines() throws {
        let text = "\u{FEFF}{\"text\":\"你\"}\r\n \t\r\n\n{\"text\":\"b\"}"
        #expect(try Self.lines(of: Array(text.utf8), .jsonl) == ["你\n", "b\n"])
    }

    @Test func anErrorNamesTheLineOfTheFile() {
        let text = "{\"text\":\"a\"}\n\n{\"text\":\"b\"}\n[]\n"
        #expect(throws: CorpusFileError(line: 4, reason: .line(.notAnObject))) {
            try Self.lines(of: Array(text.utf8), .jsonl)
        }
        #expect(throws: CorpusFileError(line: 1, reason: .line(.noText))) {
            try Self.lines(of: Array("{}".utf8), .jsonl)
        }
    }

    @Test func aScriptIsReadWhole() throws {
        let script = "Title: Bus\n\nINT. BAR - NIGHT\n\nANNA\nYou came.\n\n@李娜\n你来晚了。\n"
        #expect(!CorpusFormat.fountain.isByLine)
        #expect(
            try Self.lines(of: Array(script.utf8), .fountain) == [
                "INT. BAR - NIGHT\n", "ANNA: You came.\n", "李娜: 你来晚了。\n",
            ])
    }

    @Test func eachLineComesWithItsNumberInTheFile() throws {
        func numbers(_ file: String, _ format: CorpusFormat) throws -> [Int] {
            var reader = CorpusReader(format, name: "file")
            var numbers: [Int] = []
            let bytes = Array(file.utf8)
            let pieces = format.isByLine ? bytes.split(separator: 0x0A, omittingEmptySubsequences: false) : [bytes[...]]
            for piece in pieces { try reader.read(Array(piece).span) { _, number in numbers.append(number) } }
            return numbers
        }
        #expect(try numbers("{\"text\":\"a\"}\n\n{\"text\":\"b\"}", .jsonl) == [1, 3])
        #expect(try numbers("one\n\ntwo\u{B}three\n", .txt) == [1, 3, 3])
        #expect(try numbers("\u{FEFF}Title: X\n\nINT. A - DAY\n\nANNA\n(low)\nHi.\n\nRain.\n", .fountain) == [3, 5, 9])
    }

    @Test(arguments: [
        ("a.jsonl", CorpusFormat.jsonl), ("b.c.TXT", .txt), ("剧本.fountain", .fountain), ("a.FDX", .fdx),
        ("a.xml", .xml),
        ("字幕.srt", .srt), ("a.csv", .csv), ("jsonl", nil), ("a.", nil), ("a.json", nil),
    ])
    func aFormatIsToldByTheNamesEnding(name: String, format: CorpusFormat?) {
        #expect(CorpusFormat(fileName: name) == format)
    }
}
