import ArgumentParser
import Generation
import LineEditor

struct Edit: SessionCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take a suggestion after changing it.", usage: "/edit b\n/edit b Well, the bus doesn't wait.",
        discussion:
            "Without a text the suggestion stands in the line, to be changed there. It is kept as the model's, edited.")

    @Argument(help: "The suggestion's letter.") var letter: String
    @Argument(parsing: .captureForPassthrough, help: "What the line is to read.") var text: [String] = []

    func run(in session: inout Session) throws {
        guard case .take(let place)? = try? PromptLine(letter, .init(hasScript: true, offered: session.offered.count))
        else { throw Failure("there is no suggestion \(letter); ask for some with ? or ANNA?") }
        let offer = try session.offer(at: place)
        let edited = try text.isEmpty ? ask(offer, session.reader) : text.joined(separator: " ")
        guard !edited.trimmed.isEmpty else {
            throw Failure("an empty line takes nothing; the suggestions are still there")
        }
        try session.take(place, edited: edited.trimmed)
    }

    private func ask(_ offer: Offer, _ reader: (any LineReader)?) throws(Failure) -> String {
        guard let reader, reader.isInteractive else {
            throw Failure("write what the line is to read, as in /edit a Well, no.")
        }
        switch reader.readLine(
            prompt: "edit ▸ ", rightPrompt: "", prefill: visible(offer.suggestion.text), remember: false)
        {
        case .line(let line): return line
        case .paste(let text): return text.split(whereSeparator: \.isNewline).joined(separator: " ")
        case .interrupted, .end: return ""
        }
    }
}
