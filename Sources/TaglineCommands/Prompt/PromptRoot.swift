import ArgumentParser

/// The commands as the prompt knows them; a new one is a file in `Commands/` and a line here.
struct PromptRoot: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "/",
        abstract: "Commands of the prompt.",
        subcommands: [
            Show.self, Title.self, SceneCommand.self, Go.self, Undo.self, Redo.self, Status.self, Save.self,
            ScriptCommand.self,
            Reload.self, Snapshot.self, Snapshots.self, Diff.self,
            More.self, RedoLine.self, Edit.self, Drop.self, Pick.self, Talk.self,
            Beats.self, Ideas.self, Names.self, Macro.self, Alias.self, Source.self,
            Replay.self, Why.self, OriginCommand.self, CopyCheck.self, Similar.self,
            Suggest.self, Set.self, Put.self, OpenHere.self, New.self, Import.self, Quit.self,
            Explain.self, CheckScript.self, Stats.self, Rename.self, Renumber.self,
            Omit.self, Move.self, Compare.self, Sides.self, TableRead.self, Breakdown.self,
            Convert.self, PagesCommand.self, Generate.self, Train.self, Evaluate.self, Model.self, Voices.self,
            VoiceCommand.self, Ads.self,
            Measure.self,
        ])

    /// The commands' names, in the order of the list.
    static var names: [String] { configuration.subcommands.map { $0._commandName } + ["help"] }

    /// A command's words with its name completed, where a prefix means one command alone.
    static func completed(_ words: [String]) -> [String] {
        guard let first = words.first, !names.contains(first) else { return words }
        let found = names.filter { $0.hasPrefix(first) }
        return found.count == 1 ? found + words.dropFirst() : words
    }

    /// Why a word is no command, and which was meant.
    static func refusal(of word: String) -> String {
        let begun = names.filter { $0.hasPrefix(word) }.map { "/" + $0 }
        if !word.isEmpty, begun.count > 1 {
            return "\(word) is short for several commands: \(begun.joined(separator: ", "))"
        }
        if Tagline.configuration.subcommands.contains(where: { $0._commandName == word }) {
            return "\(word) is a command of the shell alone: tagline \(word)"
        }
        let near = NearName.of(word, among: names)
        return "there is no command \(word); " + (near.map { "did you mean /\($0)?" } ?? "/help lists them")
    }

    /// What the command called `name` does, in a few words.
    static func abstract(of name: String) -> String {
        configuration.subcommands.first { $0._commandName == name }?.configuration.abstract ?? ""
    }

    /// The help of the command called `name`.
    static func helpMessage(for name: String) -> String {
        configuration.subcommands.first { $0._commandName == name }.map { asTyped(helpMessage(for: $0, columns: 79)) }
            ?? ""
    }

    /// What the parser says of a command, with the command as it is typed: `/why` for `/ why`.
    static func asTyped(_ text: String) -> String {
        text.replacing(": / ", with: ": /").replacing("'/ ", with: "'/")
    }
}
