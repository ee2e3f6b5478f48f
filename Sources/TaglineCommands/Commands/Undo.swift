import ArgumentParser

struct Undo: SessionCommand {
    static let configuration = CommandConfiguration(commandName: "undo", abstract: "Take the last accepted entry back.")

    func run(in session: inout Session) throws {
        session.offered = []
        guard let text = try session.openedScript().undo() else { throw Failure("there is nothing to undo") }
        Console.shared.write("undone: \(shortened(visible(text), to: 60))\n")
    }
}

struct Redo: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "redo", abstract: "Make the entry again that was last taken back.")

    func run(in session: inout Session) throws {
        session.offered = []
        guard let text = try session.openedScript().redo() else { throw Failure("there is nothing to redo") }
        Console.shared.write("redone: \(shortened(visible(text), to: 60))\n")
    }
}
