import Testing

@testable import TaglineCommands

struct NearNameTests {
    @Test(
        "A word of a letter or two too many, too few or otherwise means the command that is nearest",
        arguments: [
            ("scripts", "there is no command scripts; did you mean /script?"),
            ("exprot", "there is no command exprot; did you mean /export?"),
            ("SHOW", "there is no command SHOW; did you mean /show?"),
            ("sow", "there is no command sow; did you mean /show?"),
            ("rain.", "there is no command rain.; /help lists them"), ("雨", "there is no command 雨; /help lists them"),
            ("", "there is no command ; /help lists them"),
            ("re", "re is short for several commands: /redo, /reload, /redo-line, /replay, /rename, /renumber"),
        ])
    func refusal(word: String, expected: String) {
        #expect(PromptRoot.refusal(of: word) == expected)
    }
}
