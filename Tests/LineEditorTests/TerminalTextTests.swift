import Testing

@testable import LineEditor

@Suite struct TerminalTextTests {
    @Test(arguments: [
        ("plain 安娜 👨‍👩‍👧 e\u{301} “é” ÂØ", "plain 安娜 👨‍👩‍👧 e\u{301} “é” ÂØ"), ("\u{1B}[2J", "␛[2J"), ("", ""),
        ("a\nb\r\tc\0", "a␊b␍␉c␀"), ("\u{7F}", "␡"),
        ("\u{80}\u{85}\u{9B}31m\u{9F}\u{A0}", "\u{FFFD}\u{FFFD}\u{FFFD}31m\u{FFFD}\u{A0}"),
        ("\u{2027}\u{2028}\u{2029}", "\u{2027}\u{FFFD}\u{FFFD}"),
        ("\u{61C}\u{200E}\u{200F}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
        ("abc\u{202E}txt\u{202F}\u{2066}\u{2069}\u{206A}", "abc\u{FFFD}txt\u{202F}\u{FFFD}\u{FFFD}\u{206A}"),
        ("a\u{200D}b\u{200C}", "a\u{200D}b\u{200C}"),
    ])
    func `nothing that steers a terminal is left`(text: String, shown: String) {
        #expect(Array(TerminalText.visible(text).unicodeScalars) == Array(shown.unicodeScalars))
    }

    @Test(arguments: [
        ("a\n\tb\r\nc\rd\r", "a\n\tb\r\nc␍d␍"), ("\u{1B}]0;x\u{7}\n", "␛]0;x␇\n"), ("\u{2028}\n", "\u{FFFD}\n"),
    ])
    func `a text of several lines keeps them`(text: String, shown: String) {
        #expect(Array(TerminalText.visible(text, keepsLines: true).unicodeScalars) == Array(shown.unicodeScalars))
    }

    @Test func `every scalar is left as it is or replaced by one of one line`() {
        for value in UInt32(0)...0x3000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let shown = TerminalText.visible(String(scalar)).unicodeScalars
            let properties = scalar.properties
            let steers =
                properties.generalCategory == .control || properties.generalCategory == .lineSeparator
                || properties.generalCategory == .paragraphSeparator || properties.isBidiControl
            #expect((shown.first != scalar) == steers && shown.count == 1, "U+\(String(value, radix: 16))")
        }
    }

    @Test func `choices, pastes and kept lines are shown safely`() throws {
        let hostile = "\u{1B}[2J\u{9B}31m\u{202E}"
        let rows = CompletionList.rows(
            [Completion(hostile, description: hostile), Completion("ANNA")], columns: 80, rows: 10)
        #expect(rows == ["␛[2J\u{FFFD}31m\u{FFFD}  ␛[2J\u{FFFD}31m\u{FFFD}", "ANNA"])
        #expect(PastedText.preview("a\u{9B}31m\nb", columns: 80) == "a\u{FFFD}31m⏎b… (2 lines)")
        let folder = try TemporaryFolder()
        try folder.write(Array("good\na\u{9B}31m\n\u{202E}\ta\ttab\n".utf8), to: "history")
        #expect(LineHistory(path: folder.file("history")).lines == ["good"])
    }
}
