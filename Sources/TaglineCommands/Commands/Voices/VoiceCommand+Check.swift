import ArgumentParser
import LineEditor

extension VoiceCommand {
    struct Check: SessionCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Say whose line a line sounds like, or which lines of the scene sound like another's.",
            usage: "/voice check\n/voice check 12\n/voice check You never said that.",
            discussion: """
                Characters are told apart by their voices where two of them have one, else by their lines nearby. \
                With --held-out it is voices check: how often lines that no voice learned from go to their own.
                """)

        @Flag(help: "Measure the voices on lines that none learned from.") var heldOut = false
        @Argument(
            parsing: .allUnrecognized,
            help: "A line's number, as /show counts, or a text; the lines of the scene without.")
        var words: [String] = []

        func run(in session: inout Session) throws {
            if heldOut {
                return try Voices.Check.parse(words).run(in: &session)
            }
            let text = words.joined(separator: " ").trimmed
            let number = words.count == 1 ? Int(text) : nil
            let report: String
            do throws(Failure) {
                let judge = try VoiceJudge(of: number, in: session)
                report =
                    if let number { try judge.report(on: number) } else if text.isEmpty {
                        try judge.sceneReport()
                    } else { try judge.report(on: text) }
            } catch {
                _ = Interrupts.take()
                throw error
            }
            session.page(report)
        }
    }
}
