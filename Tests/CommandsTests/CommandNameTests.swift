import ArgumentParser
import Testing

@testable import TaglineCommands

struct CommandNameTests {
    /// The runtime looks through everything that it knows to find out how a type is written: a millisecond each.
    @Test("Every command is told its name, rather than made to find it at every start")
    func names() {
        var unnamed: [String] = []
        var commands: [any ParsableCommand.Type] = [Tagline.self, PromptRoot.self]
        while let command = commands.popLast() {
            if command.configuration.commandName == nil { unnamed.append("\(command)") }
            commands += command.configuration.subcommands
        }
        #expect(unnamed == [])
    }
}
