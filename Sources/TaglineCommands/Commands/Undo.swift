import ArgumentParser
import Projects

struct Undo: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take the last accepted entry back.",
        discussion: """
            What was done last: to the open script, or by a command to a campaign, its results, beats, ideas or names. \
            It goes back through earlier sessions, too.
            """)

    func run(in session: inout Session) throws {
        session.offered = []
        let project = try session.openedProject()
        let script = session.script
        let file = try failing { try project.undoFile(after: script?.buffer.lastNumbers.change) }
        guard let text = try file.map(summary(of:_:)) ?? script?.undo().map(summary(of:)) else {
            throw Failure("there is nothing to undo")
        }
        Console.shared.write("undone: \(text)\n")
    }
}

struct Redo: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "redo", abstract: "Make the entry again that was last taken back.")

    func run(in session: inout Session) throws {
        session.offered = []
        let project = try session.openedProject()
        let script = session.script
        let file = try failing { try project.redoFile(after: script?.buffer.lastNumbers.undo) }
        guard let text = try file.map(summary(of:_:)) ?? script?.redo().map(summary(of:)) else {
            throw Failure("there is nothing to redo")
        }
        Console.shared.write("redone: \(text)\n")
    }
}

private func summary(of entry: String) -> String { shortened(visible(entry), to: 60) }

/// `ads pin spring 3 --to 1, in campaigns/spring.json`.
private func summary(of file: ProjectFile, _ change: Splice) -> String {
    guard case .command(let line) = change.origin, !line.isEmpty else { return visible(file.place) }
    return "\(shortened(visible(line), to: 60)), in \(visible(file.place))"
}
