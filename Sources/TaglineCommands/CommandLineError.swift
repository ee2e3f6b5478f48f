import ArgumentParser

/// A command line that cannot be understood, worded as every other diagnostic is.
struct CommandLineError {
    /// What is wrong, lower case and without the parser's own label.
    let message: String
    /// How the command is used, on lines of its own.
    let usage: String
    let status: Int32

    /// - Parameters:
    ///   - error: what the parser, a command's `validate` or a command that ran threw.
    ///   - root: the command that all others belong to.
    ///   - running: the command that ran; nil where none did. The parser knows by itself whose words it refuses.
    init(
        _ error: any Error, of root: any ParsableCommand.Type, thrownBy running: (any ParsableCommand.Type)? = nil
    ) {
        let text = root.fullMessage(for: error)
        let label = "Error: "
        let lines = (text.hasPrefix(label) ? text.dropFirst(label.count) : text[...])
            .split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        let sentence = lines[0].prefix(1).lowercased() + lines[0].dropFirst()
        // Which values there are is a sentence of its own to the parser.
        let parts = sentence.split(separator: ". Please provide ")
        message = parts.count == 2 ? "\(parts[0]); give \(parts[1].dropLast())" : sentence
        if let running, let path = root.path(to: running) {
            usage =
                "Usage: \(root.usageString(for: running))\n  See '\(path) --help' for more information.\n"
        } else {
            usage = lines.count > 1 ? lines[1] + "\n" : ""
        }
        status = root.exitCode(for: error).rawValue
    }
}

extension ParsableCommand {
    /// The words that lead to a command from this one, this one's own first; nil where none do.
    fileprivate static func path(to command: any ParsableCommand.Type) -> String? {
        if command == self { return _commandName }
        for subcommand in configuration.subcommands {
            if let path = subcommand.path(to: command) { return "\(_commandName) \(path)" }
        }
        return nil
    }
}
