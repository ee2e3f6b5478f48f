import ArgumentParser

struct Beats: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "beats",
        abstract: "Keep the story's beats beside the script, in notes/beats.md.",
        usage: "/beats\n/beats add ANNA finds the letter\n/beats done 2",
        discussion:
            "Without words it lists them. done N ticks one or takes the tick away; move N M, edit N TEXT, drop N.")

    @Argument(
        parsing: .captureForPassthrough, help: "add TEXT, done N, move N M, edit N TEXT, drop N.",
        completion: .list(NoteBook.verbs))
    var words: [String] = []

    func run(in session: inout Session) throws {
        try NoteBook.help(with: Self.self, words)
        var book = try NoteBook("beats", in: session)
        if !words.isEmpty { try book.perform(words) }
        Console.shared.write(book.report)
    }
}
