import ArgumentParser
import Generation
import Projects
import Screenplay

struct Names: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "names",
        abstract: "Keep names in notes/names.md, see which are taken, or have the model find others.",
        usage: "/names\n/names add LENA\n/names suggest n=8 begin=M",
        discussion:
            "Without words it lists those who speak in the script, with names that are easily mistaken, and the list.")

    @Argument(
        parsing: .captureForPassthrough, help: "add NAME, done N, move N M, edit N NAME, drop N, or suggest.",
        completion: .list(NoteBook.verbs + ["suggest"]))
    var words: [String] = []

    func run(in session: inout Session) throws {
        try NoteBook.help(with: Self.self, words)
        var book = try NoteBook("names", in: session, more: ["suggest"])
        let taken = session.script?.screenplay.characterNames ?? []
        if words.first == "suggest" {
            let known = Swift.Set((taken + book.notes.map(\.text)).map { $0.uppercased() })
            for name in try session.names(wishes: Array(words.dropFirst()), except: known) {
                Console.shared.write("  ·  \(visible(name))\n")
            }
            return
        }
        if !words.isEmpty { try book.perform(words) }
        for name in taken {
            let alike = taken.filter { $0 != name && Self.areAlike($0, name) }
            let note = alike.isEmpty ? "" : "easily mistaken for \(alike.map(visible).joined(separator: ", "))"
            Console.shared.write("  \(padded(visible(name), to: 20))\(note)\n")
        }
        Console.shared.write(book.report)
    }

    /// Whether a reader may take two names for each other: they begin with the same two letters, or differ in less than
    /// half of what they are made of.
    static func areAlike(_ one: String, _ other: String) -> Bool {
        let beginnings = (one.lowercased().prefix(2), other.lowercased().prefix(2))
        return beginnings.0 == beginnings.1 && beginnings.0.count == 2 || TextSimilarity(to: one).of(other) > 0.5
    }
}
