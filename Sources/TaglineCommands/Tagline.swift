public import ArgumentParser

/// The program as the shell sees it; a new command is a file in `Commands/` and a line here.
public struct Tagline: ParsableCommand {
    public static let configuration = CommandConfiguration(
        commandName: "tagline",
        abstract: "Write dialogue and ad copy with a language model of your own.",
        discussion: "Without a command, the prompt opens, in the project of this folder if there is one.",
        version: "0.1.0",
        subcommands: [
            OpenPrompt.self, OpenProject.self, New.self, Run.self, Import.self, Export.self,
            Convert.self, PagesCommand.self,
            Explain.self, CheckScript.self, Stats.self, Rename.self, Renumber.self,
            Omit.self, Move.self, Compare.self, Sides.self, TableRead.self, Breakdown.self,
            Generate.self, Train.self, Curve.self, Evaluate.self, Model.self, Voices.self, Bench.self,
            Corpus.self,
            Ads.self, Batch.self, Measure.self,
        ],
        defaultSubcommand: OpenPrompt.self)

    public init() {}

    /// Runs the command line and ends the process with its status.
    public static func run() -> Never {
        var running: (any ParsableCommand.Type)?
        do {
            try checkNames(in: CommandLine.arguments.dropFirst(), mark: "", help: "tagline --help")
            var command = try parseAsRoot()
            running = type(of: command)
            try command.run()
            exit()
        } catch let failure as Failure {
            Console.shared.diagnose(failure.description)
            exit(withError: ExitCode(failure.status))
        } catch {
            // A command that ends with a status has said already why.
            guard exitCode(for: error) == .validationFailure, !(error is ExitCode) else { exit(withError: error) }
            let refused = CommandLineError(error, of: self, thrownBy: running)
            Console.shared.diagnose(refused.message)
            Console.shared.report(refused.usage)
            exit(withError: ExitCode(refused.status))
        }
    }
}
