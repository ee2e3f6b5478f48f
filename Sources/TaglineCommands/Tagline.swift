public import ArgumentParser

/// The program: every command, for the shell and for the prompt.
public struct Tagline: ParsableCommand {
    public static let configuration = CommandConfiguration(commandName: "tagline")
    public init() {}
}
