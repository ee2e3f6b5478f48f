import ArgumentParser

struct Alias: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "alias",
        abstract: "Give a line a name of its own.", usage: "/alias late ANNA? n=5 must=\"the bus\"",
        discussion: "/late then does what the line does. /macro lists and removes aliases, too.")

    @Argument(help: "The name.") var name: String
    @Argument(parsing: .captureForPassthrough, help: "The line.") var line: [String] = []

    func run(in session: inout Session) throws {
        guard !line.isEmpty else {
            throw Failure("\(name): write the line that it stands for, as in /alias all /show all")
        }
        try session.keep([line.joined(separator: " ").trimmed], as: name)
    }
}
