import ArgumentParser
import Generation
import LineEditor
import Projects
import Screenplay

struct Talk: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "talk",
        abstract: "Talk with a character, and keep what was said as a scene if it is worth it.",
        usage: "/talk MARK --as ANNA --scene \"INT. DINER - NIGHT\"",
        discussion: """
            What you type is said, and the character answers. In it: /again for another answer, /back to take the last \
            line back, /keep to put what was said into the script and leave, /drop or ^D to leave without. ^C drops \
            the line that you are typing.
            """)

    @Argument(help: "The character.") var role: [String]
    @Option(name: .customLong("as"), parsing: .upToNextOption, help: "Who you are.") var other: [String] = ["YOU"]
    @Option(
        parsing: .upToNextOption,
        help: "The heading of a scene of its own; without, it goes on in the scene at the prompt.")
    var scene: [String] = []

    private static let commands = [
        Completion("/again", description: "another answer"),
        Completion("/back", description: "take the last line back"),
        Completion("/keep", description: "put what was said into the script and leave"),
        Completion("/drop", description: "leave without"),
    ]

    func run(in session: inout Session) throws {
        let script = try session.openedScript()
        guard let reader = session.reader else { throw Failure("there is nobody to talk; this is for the prompt") }
        let (role, other) = (role.joined(separator: " "), other.joined(separator: " "))
        let heading = scene.isEmpty ? nil : scene.joined(separator: " ")
        var conversation = Conversation(heading: heading, after: script.before)
        /// Answers to what was said last that were not wanted.
        var refused: [String] = []
        session.completer?.offer(Self.commands)
        while true {
            let event = reader.readLine(prompt: "\(visible(other)) ▸ ", remember: false)
            // ^C drops the line, as at the prompt, and not what was said before.
            if event == .interrupted, reader.isInteractive { continue }
            guard let line = event.oneLine else { throw Failure("the conversation was dropped") }
            switch line.trimmed {
            case "": continue
            case "/keep": return try keep(conversation, in: &session)
            case "/drop": return
            case "/back": conversation.removeLast()
            case "/again":
                // The last answer stands until there is another.
                var (without, unwanted) = (conversation, refused)
                if let last = conversation.lines.last, last.role == role {
                    unwanted.append(last.text)
                    without.removeLast()
                }
                try attempt(reader) { () throws(Failure) in
                    try answer(role, &without, unwanted, &session)
                    (conversation, refused) = (without, unwanted)
                }
            case let command where command.hasPrefix("/") && !command.hasPrefix("/*"):
                let unknown = Failure("there is no \(command) in a conversation; there are /again, /back, /keep, /drop")
                guard reader.isInteractive else { throw unknown }
                Console.shared.diagnose(unknown.description)
            case let said:
                conversation.say(said, as: other)
                refused = []
                try attempt(reader) { () throws(Failure) in
                    try answer(role, &conversation, refused, &session)
                }
            }
        }
    }

    /// Does something that a person may try again where it fails.
    private func attempt(_ reader: any LineReader, _ body: () throws(Failure) -> Void) throws(Failure) {
        do throws(Failure) {
            try body()
        } catch {
            guard reader.isInteractive else { throw error }
            Console.shared.diagnose(error.description)
        }
    }

    private func answer(
        _ role: String, _ conversation: inout Conversation, _ refused: [String], _ session: inout Session
    ) throws(Failure) {
        var request = try session.request()
        request.count = min(1 + refused.count, 26)
        request.seed = session.nextSeed()
        let found = try session.suggestions(after: conversation.screenplay, role: role, request)
        guard let offer = found.first(where: { !refused.contains($0.suggestion.text) }) else {
            throw Failure("\(role) says nothing; say something else, or /again")
        }
        conversation.add(offer)
        Console.shared.write("\(visible(role)): \(visible(offer.suggestion.text))\n")
    }

    private func keep(_ conversation: Conversation, in session: inout Session) throws(Failure) {
        guard !conversation.lines.isEmpty else { throw Failure("nothing was said") }
        try session.openedScript().asOneEntry { () throws(Failure) in
            if let heading = conversation.heading {
                try session.write(heading: heading)
            }
            for line in conversation.lines { try session.write(speechOf: line.role, line.text, origin: line.origin) }
        }
    }
}
