import ArgumentParser
import Generation
import LineEditor

struct Edit: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Change a line of the script or a suggestion, or the scene in your own editor.",
        usage: "/edit 12\n/edit 12 You were late.\n/edit b Well, the bus doesn't wait.\n/edit\n/edit all",
        discussion: """
            Without a text the line stands in the prompt, to be changed there; a text is taken as it is typed, \
            quotes and all. The line stays what it is, action or dialogue: where it would be read as something else, \
            it gets the mark that says so. A suggestion is taken as the model's, edited. Without a line the scene, \
            or with `all` the script, opens in the editor that VISUAL or EDITOR names, and comes back as one change.
            """)

    @Argument(help: "A line's number, as /show counts, a suggestion's letter, or all.") var target: String?
    @Argument(parsing: .captureForPassthrough, help: "What the line is to read.") var text: [String] = []

    func run(in session: inout Session) throws {
        guard let target, target != "all" || !text.isEmpty else { return try session.editInEditor(all: target != nil) }
        if let number = Int(target) {
            let edit = try LineEdit(of: number, in: session)
            guard let text = try text.isEmpty ? ask(edit.line(), session.reader) : typed else { return }
            return try session.finish(edit, reading: text)
        }
        guard case .take(let place)? = try? PromptLine(target, .init(hasScript: true, offered: session.offered.count))
        else { throw Failure("there is no suggestion \(target); ask for some with ? or ANNA?") }
        let offer = try session.offer(at: place)
        guard let edited = try text.isEmpty ? ask(offer.suggestion.text, session.reader) : typed else { return }
        guard !edited.trimmed.isEmpty else {
            throw Failure("an empty line takes nothing; the suggestions are still there")
        }
        try session.take(place, edited: edited.trimmed)
    }

    private var typed: String { text.joined(separator: " ") }

    /// The line as it is changed at the prompt; nil where that is given up.
    private func ask(_ line: String, _ reader: (any LineReader)?) throws(Failure) -> String? {
        guard let reader, reader.isInteractive else {
            throw Failure("write what the line is to read, as in /edit \(target ?? "a") Well, no.")
        }
        switch reader.readLine(prompt: "edit ▸ ", rightPrompt: "", prefill: visible(line), remember: false) {
        case .line(let line): return line
        case .paste(let text): return text.split(whereSeparator: \.isNewline).joined(separator: " ")
        case .interrupted, .end: return nil
        }
    }
}
