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

    @Test(
        "A word behind a group of commands means the nearest of the group",
        arguments: [
            ("ads chekc", "there is no command ads chekc; did you mean /ads check?"),
            ("model frob", "there is no command model frob; there are "),
            ("ads check", nil), ("ads --help", nil), ("ads", nil), ("show chekc", nil), ("", nil),
            ("chekc", "there is no command chekc; did you mean /check?"),
        ])
    func group(line: String, expected: String?) throws {
        let words = line.split(separator: " ").map(String.init)
        guard let expected else { return try PromptRoot.checkNames(in: words, mark: "/", help: "/help") }
        let error = try #require(throws: Failure.self) {
            try PromptRoot.checkNames(in: words, mark: "/", help: "/help")
        }
        #expect(error.message.hasPrefix(expected) && error.status == 64)
    }
}
