import ArgumentParser

struct Corpus: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "corpus",
        abstract: "Check, count, clean and take in texts to train on.",
        subcommands: [Check.self, Stats.self, Scrub.self, TakeIn.self])
}
