import ArgumentParser
import Generation
import LineEditor

struct Ideas: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "ideas",
        abstract: "Keep ideas in notes/ideas.md, or have the model write loglines.",
        usage: "/ideas\n/ideas add What if the diner never closed?\n/ideas suggest n=5 genre=comedy",
        discussion: "suggest takes wishes as ANNA? does. What it shows is kept by /ideas add alone.")

    @Argument(
        parsing: .captureForPassthrough, help: "add TEXT, done N, move N M, edit N TEXT, drop N, or suggest.",
        completion: .list(NoteBook.verbs + ["suggest"]))
    var words: [String] = []

    func run(in session: inout Session) throws {
        try NoteBook.help(with: Self.self, words)
        var book = try NoteBook("ideas", in: session, more: ["suggest"])
        guard words.first == "suggest" else {
            if !words.isEmpty { try book.perform(words) }
            return Console.shared.write(book.report)
        }
        for line in try session.lines(of: "logline", wishes: Array(words.dropFirst())) {
            Console.shared.write("  ·  \(visible(line.text))\n")
        }
    }
}
