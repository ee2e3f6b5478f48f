import Testing

@testable import LineEditor

@Suite struct PromptTextTests {
    @Test(arguments: [
        ("plain ▸ ", "plain ▸ "),
        ("\u{1B}[32mdiner\u{1B}[0m ▸ ", "\u{1}\u{1B}[32m\u{1}diner\u{1}\u{1B}[0m\u{1} ▸ "),
        ("\u{1B}[1m\u{1B}[32mx", "\u{1}\u{1B}[1m\u{1B}[32m\u{1}x"),
        ("x\u{1B}[0m", "x\u{1}\u{1B}[0m\u{1} "),
        ("two\nlines", "twolines"),
        ("cut\u{1B}[3", "cut\u{1}\u{1B}[3\u{1} "),
        ("", ""),
    ])
    func `escape sequences stand between marks and never last`(prompt: String, marked: String) {
        #expect(PromptText.marked(prompt, unicode: true) == marked)
    }

    @Test func `a terminal without UTF-8 gets ASCII and keeps its colours`() {
        #expect(
            PromptText.marked("\u{1B}[1m场 ▸●\u{1B}[0m ", unicode: false)
                == "\u{1}\u{1B}[1m\u{1}? >*\u{1}\u{1B}[0m\u{1} ")
        #expect(PromptText.plain("\u{1B}[1mdiner ▸\u{1B}[0m ", unicode: true) == "diner ▸ ")
    }
}
