import ArgumentParser

/// `/voice` at the prompt: whose line a line sounds like; and what `/voices` does, in the singular.
struct VoiceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "voice", abstract: "Say whose line a line sounds like.",
        subcommands: [
            Check.self, Voices.Train.self, Voices.List.self, Voices.Blend.self, Voices.Remove.self,
        ])
}
