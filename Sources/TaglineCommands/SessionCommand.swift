import ArgumentParser

/// A command that acts on what is open: the prompt runs it in its session.
protocol SessionCommand: ParsableCommand {
    mutating func run(in session: inout Session) throws
}

extension SessionCommand {
    mutating func run() throws {
        var session = Session(project: nil)
        session.command = CommandLine.arguments.dropFirst().joined(separator: " ")
        try run(in: &session)
    }
}
