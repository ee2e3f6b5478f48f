import ArgumentParser

/// `tagline` alone: the prompt, in the project of this folder if there is one; a folder is opened by ``OpenProject``.
struct OpenPrompt: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prompt", abstract: "Open the prompt.", usage: "tagline <command>", shouldDisplay: false,
        helpNames: [])

    func run() throws { try OpenProject.openPrompt(in: nil) }
}
