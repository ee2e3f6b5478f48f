import ArgumentParser
import Projects

/// A list that a writer keeps beside the scripts, as commands show and change it.
struct NoteBook {
    /// The list's name, which is its file's: `beats`.
    let name: String
    private let project: Project
    private let command: String
    private var list: NoteList
    /// What a command takes first.
    private let verbs: [String]

    /// What every list's command takes first.
    static let verbs = ["add", "done", "move", "edit", "drop"]

    /// - Parameter more: what else the list's command takes first.
    init(_ name: String, in session: Session, more: [String] = []) throws(Failure) {
        verbs = Self.verbs + more
        let project = try session.openedProject()
        (self.name, self.project, command) = (name, project, session.command)
        list = try failing { try project.notes(named: name) }
    }

    var notes: [Note] { list.notes }

    /// Does what the words of a command say: `add TEXT`, `done N`, `move N M`, `edit N TEXT`, `drop N`.
    mutating func perform(_ words: [String]) throws(Failure) {
        let text = words.dropFirst().joined(separator: " ")
        switch words.first {
        case "add":
            guard !text.trimmed.isEmpty else { throw Failure("\(name) add: write what to add") }
            list.append(String(text.trimmed))
        case "done": list.toggle(try place(words.dropFirst().first))
        case "drop": list.remove(try place(words.dropFirst().first))
        case "move":
            let (from, to) = (try place(words.dropFirst().first), try place(words.dropFirst(2).first))
            list.move(from, to: to)
        case "edit":
            let place = try place(words.dropFirst().first)
            let text = words.dropFirst(2).joined(separator: " ").trimmed
            guard !text.isEmpty else { throw Failure("\(name) edit: write what it is to read") }
            list.replace(place, with: String(text))
        case let word:
            throw Failure("\(name) takes \(verbs.joined(separator: ", ")), not \(word ?? "nothing")")
        }
        try failing { try project.writeNotes(list, named: name, by: command) }
    }

    /// Shows a command's help where that is what its words ask for: they are taken as they are typed.
    static func help(with command: (some ParsableCommand).Type, _ words: [String]) throws {
        if ["--help", "-h"].contains(words.first) { throw CleanExit.helpRequest(command) }
    }

    /// The entries with their numbers.
    var report: String {
        guard !notes.isEmpty else { return "  nothing yet; /\(name) add TEXT begins the list\n" }
        return notes.enumerated().map { index, note in
            "  \(padded(String(index + 1), to: 4)) \(note.isDone ? "✓" : " ") \(visible(note.text))\n"
        }.joined()
    }

    private func place(_ word: String?) throws(Failure) -> Int {
        guard let word, let number = Int(word), notes.hasNumber(number) else {
            throw Failure("\(name): there is no entry \(word ?? "without a number"); there are \(notes.count)")
        }
        return number - 1
    }
}
