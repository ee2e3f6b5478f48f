import Testing

@testable import LineEditor

@Suite struct PastedTextTests {
    @Test(arguments: [
        ("a\rb\r", "a\nb\n"), ("a\r\nb\nc", "a\nb\nc"), ("\n\r\n\r", "\n\n\n"), ("tab\tstays", "tab\tstays"),
        ("\u{1B}[31mred\u{7}\u{0}", "[31mred"), ("世界 👩🏽 e\u{301}", "世界 👩🏽 e\u{301}"), ("", ""),
        ("c\u{85}d\u{9B}31mX\u{A0}", "cd31mX\u{A0}"),
    ])
    func `a paste keeps its text and loses what could steer the terminal`(sent: String, text: String) {
        #expect(Array(PastedText.normalized(Array(sent.utf8)).unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test func `bytes that are not UTF-8 are repaired`() {
        #expect(PastedText.normalized([0x61, 0xFF, 0x62]) == "a\u{FFFD}b")
        // What is taken out must not make a control character of its neighbours.
        #expect(PastedText.normalized([0x61, 0xC2, 0x07, 0x9B, 0x62]) == "ab")
    }

    @Test func `a preview shows where the lines end`() {
        TextLocale.prepare()
        #expect(PastedText.preview("INT. A\nrain\n\nB", columns: 12) == "INT. A⏎rain⏎… (4 lines)")
        #expect(PastedText.preview("a\nb\n", columns: 40) == "a⏎b⏎… (2 lines)")
    }
}
