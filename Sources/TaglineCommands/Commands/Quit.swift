import ArgumentParser

struct Quit: SessionCommand {
    static let configuration = CommandConfiguration(commandName: "quit", abstract: "Save and leave.")

    func run(in session: inout Session) throws {
        try session.close()
        session.isOver = true
    }
}
