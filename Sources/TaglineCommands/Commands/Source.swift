import ArgumentParser
import Projects

struct Source: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "source",
        abstract: "Play the lines of a file as if they were typed; the first that fails ends it.",
        usage: "/source opening.tagline")

    @Argument(help: "The file.", completion: .file()) var file: String

    func run(in session: inout Session) throws {
        let bytes = try failing { try InputFile.read(file, limit: Self.limit) }
        // What editors on Windows begin a file with is no text.
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        var lines = String(decoding: text, as: UTF8.self).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        if lines.last == "" { lines.removeLast() }
        try session.queue.add(lines.map(String.init), from: file)
    }

    /// A million lines; more are not typed.
    private static let limit = 1 << 26
}
