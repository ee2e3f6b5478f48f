import ArgumentParser

struct Reload: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "reload",
        abstract: "Take the script's file as it is now, after another program has changed it.")

    func run(in session: inout Session) throws {
        let script = try session.openedScript()
        session.offered = []
        Console.shared.write(
            try script.reload() ? "took over the file of \(script.name)\n" : "\(script.name) reads as its file does\n")
    }
}
