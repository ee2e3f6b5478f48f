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
            throw Failure("\(name): write the line that it stands for, as in /alias more /show all")
        }
        try session.keep([line.map(quoted).joined(separator: " ")], as: name)
    }

    /// A word as ``shellWords(_:)`` reads it back.
    private func quoted(_ word: String) -> String {
        guard word.contains(where: { " \t\"\\".contains($0) }) else { return word }
        let escaped = word.map { "\"\\".contains($0) ? "\\\($0)" : String($0) }.joined()
        // The value alone is quoted, so that `must="the bus"` stays what it was.
        guard let sign = escaped.firstIndex(of: "=") else { return "\"\(escaped)\"" }
        return "\(escaped[...sign])\"\(escaped[escaped.index(after: sign)...])\""
    }
}
