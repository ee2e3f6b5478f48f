import ArgumentParser

struct Similar: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "similar",
        abstract: "Show the lines most like a text, from the project's scripts, the corpora and named files.",
        usage: "/similar \"the bus don't stop\" --in notes.txt")

    @Argument(help: "The text.") var text: [String]
    @Option(help: "How many lines.") var count = 5
    @Option(name: .customLong("in"), help: "A file or folder to search besides.", completion: .file())
    var paths: [String] = []

    func validate() throws {
        guard (1...1000).contains(count) else { throw ValidationError("--count takes 1 to 1000") }
    }

    func run(in session: inout Session) throws {
        _ = try session.openedProject()
        let texts = try SearchedTexts(in: session, and: paths)
        for (line, similarity) in texts.nearest(to: text.joined(separator: " "), count: count) {
            Console.shared.write(
                "  \(padded("\(Int((100 * similarity).rounded())) %", to: 6)) \(padded(visible(line.place), to: 28)) "
                    + "\(shortened(visible(line.text), to: 80))\n")
        }
        Console.shared.write("  \(visible(texts.report))\n")
    }
}
