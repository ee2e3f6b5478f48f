import ArgumentParser

/// `tagline` alone: the prompt, in the project of this folder if there is one.
///
/// It takes words only to say that the first is no command; a folder is opened by ``OpenProject``.
struct OpenPrompt: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prompt", abstract: "Open the prompt.", usage: "tagline <command>", shouldDisplay: false,
        helpNames: [])

    @Argument(help: .hidden) var words: [String] = []

    func validate() throws {
        guard let word = words.first else { return }
        let near = NearName.of(word, among: Tagline.configuration.subcommands.map { $0._commandName })
        let hint = near.map { "did you mean \($0)?" } ?? "tagline --help lists them"
        throw ValidationError("there is no command \(word); \(hint)")
    }

    func run() throws { try OpenProject.openPrompt(in: nil) }
}
