import ArgumentParser

/// A command line that cannot be understood, worded as every other diagnostic is.
struct CommandLineError {
    /// What is wrong, lower case and without the parser's own label.
    let message: String
    /// How the command is used, on lines of its own.
    let usage: String
    let status: Int32

    /// - Parameter error: what the parser, or a command's `validate`, threw.
    init(_ error: any Error, of command: any ParsableCommand.Type) {
        let text = command.fullMessage(for: error)
        let label = "Error: "
        let lines = (text.hasPrefix(label) ? text.dropFirst(label.count) : text[...])
            .split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        let sentence = lines[0].prefix(1).lowercased() + lines[0].dropFirst()
        // Which values there are is a sentence of its own to the parser.
        let parts = sentence.split(separator: ". Please provide ")
        message = parts.count == 2 ? "\(parts[0]); give \(parts[1].dropLast())" : sentence
        usage = lines.count > 1 ? lines[1] + "\n" : ""
        status = command.exitCode(for: error).rawValue
    }
}
