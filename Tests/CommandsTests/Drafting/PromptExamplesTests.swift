import ArgumentParser
import Measures
import Testing

@testable import TaglineCommands

struct PromptExamplesTests {
    @Test("Every command of the prompt has an example, which is a command line of its own", arguments: PromptRoot.names)
    func examples(_ name: String) throws {
        let example = try #require(PromptExamples.all[name])
        guard case .command(let words) = try PromptLine(example, .init(hasScript: true)) else {
            Issue.record("\(example) is no command")
            return
        }
        #expect(words.first == name)
        if name != "help" { #expect(throws: Never.self) { try PromptRoot.parseAsRoot(words) } }
    }

    @Test("No example is of a command that is gone")
    func noOthers() {
        #expect(PromptExamples.all.keys.filter { !PromptRoot.names.contains($0) } == [])
    }

    @Test("The page of help names every command that writers use")
    func page() {
        let shell = ["suggest", "snapshots"]
        for name in PromptRoot.names where !shell.contains(name) {
            #expect(HelpPage.text.contains("/\(name)"), "\(name)")
        }
        #expect(!HelpPage.text.split(separator: "\n").contains { MeasureUnit.width.length(of: String($0)) > 79 })
    }
}
