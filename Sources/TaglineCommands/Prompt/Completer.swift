import Generation
import LineEditor
import Projects
import Screenplay

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What Tab offers, by what the word before the cursor can be.
///
/// Holds what the session last looked like; the prompt tells it before each line.
final class Completer {
    private var names: [String] = []
    private var scenes: [Scene] = []
    private var scripts: [String] = []
    private var campaigns: [String] = []
    private var voices: [String] = []
    private var snapshots: [String] = []
    private var screenplay: Screenplay?
    private var offered: [String] = []
    private var macros: [String] = []
    private var surroundings = PromptLine.Surroundings(hasScript: false)
    /// What a command that asks something takes; nil at the prompt.
    private var answers: [Completion]?

    /// - Parameter session: nil while a line is at work: whoever holds a script has it copied when it changes.
    func update(_ session: Session?) {
        screenplay = nil
        answers = session == nil ? [] : nil
        guard let session else { return }
        (offered, surroundings) = (session.offered.map(\.suggestion.text), session.surroundings)
        scripts = session.project?.scripts ?? []
        campaigns = session.project?.campaigns ?? []
        voices = session.project?.voices ?? []
        macros = session.project?.macros ?? []
        guard let script = session.script else { return }
        (names, scenes, screenplay) = (script.names, script.scenes, script.screenplay)
        snapshots = session.project?.snapshots(of: script.name) ?? []
    }

    /// Offers what the command at work takes, until the next line.
    func offer(_ answers: [Completion]) { self.answers = answers }

    func completions(after line: String) -> [Completion] {
        if let answers { return answers.filter { $0.text.hasPrefix(line) } }
        let head = String(line.drop { $0 == " " })
        guard head.hasPrefix("/") || !surroundings.hasScript else { return inText(head) }
        let words = CompletionWords(head)
        guard let first = words.all.first, words.all.count > 1 else { return commands(head) }
        let command = PromptRoot.completed([String(first.drop { $0 == "/" })])[0]
        return arguments(of: command, words).map(words.typing)
    }

    private func commands(_ word: String) -> [Completion] {
        let slash = word.hasPrefix("/") ? "/" : ""
        let own = safe(macros).map { Completion(slash + $0, description: "your own") }
        return (PromptRoot.names.map { Completion(slash + $0, description: PromptRoot.abstract(of: $0)) } + own)
            .filter { $0.text.hasPrefix(word) }
    }

    private func inText(_ head: String) -> [Completion] {
        if let wishes = wishes(in: head) {
            let words = CompletionWords(wishes)
            return CompletionWishes.choices(for: words.last, names: safe(names)).map(words.typing)
        }
        let mark = head.hasPrefix("@") ? "@" : ""
        let cues = matching(names.map { mark + $0 }, head, "cue") + extensions(in: head.dropFirst(mark.count))
        let lines = head.isEmpty || !cues.isEmpty ? cues : matching(transitions, head, "transition")
        guard let space = head.firstIndex(of: " ") else {
            return lines + matching(["INT.", "EXT.", "INT./EXT."], head, "heading")
        }
        let heading = head.hasPrefix(".") ? head.dropFirst() : head[...]
        guard SceneHeading(heading + "X").setting != nil else { return lines }
        let place = String(head[head.index(after: space)...])
        let time = place.ranges(of: " - ").last.map { String(place[$0.upperBound...]) }
        return matching(locations, place, "location")
            + (time.map { matching(times, $0, "time") } ?? [])
    }

    /// What a cue may say in parentheses behind a name.
    private func extensions(in head: Substring) -> [Completion] {
        guard let open = head.lastIndex(of: "("), names.contains(String(head[..<open]).trimmed) else { return [] }
        let own = screenplay?.elements.flatMap(\.extensions).map { "(\($0))" } ?? []
        return matching(Self.distinct(["(V.O.)", "(O.S.)", "(CONT'D)"] + own), String(head[open...]), "extension")
    }

    private var transitions: [String] {
        let own = screenplay?.elements.filter { $0.type == .transition && !$0.forced }.map(\.text) ?? []
        return Self.distinct(
            ["CUT TO:", "SMASH CUT TO:", "DISSOLVE TO:", "FADE IN:", "FADE OUT.", "FADE TO BLACK."] + own)
    }

    private var times: [String] {
        let own = scenes.compactMap { SceneHeading($0.heading).time }
        return Self.distinct(["DAY", "NIGHT", "CONTINUOUS", "LATER", "MORNING"] + own)
    }

    private static func distinct(_ words: [String]) -> [String] {
        var seen: Swift.Set<String> = []
        return words.filter { seen.insert($0).inserted }
    }

    /// What follows the mark of a line that asks for others, as `ANNA?` does; nil in any other line.
    private func wishes(in head: String) -> String? {
        guard let mark = head.firstIndex(of: "?"), head.index(after: mark) < head.endIndex,
            case .suggest? = try? PromptLine(String(head[...mark]) + " n=1", surroundings)
        else { return nil }
        return String(head[head.index(after: mark)...])
    }

    /// What may stand there by what the project holds, or else by how the command is declared.
    private func arguments(of command: String, _ typed: CompletionWords) -> [Completion] {
        let found = typed.last.hasPrefix("-") ? [] : argument(of: command, typed)
        guard found.isEmpty, let declared = CommandArguments(of: command) else { return found }
        let before = typed.all.dropFirst().dropLast()
        if typed.last.hasPrefix("-") {
            return declared.innermost(of: before).options.flatMap { option in
                option.names.filter { $0.hasPrefix(typed.last) && !before.contains($0) }
                    .map { Completion($0, description: option.meaning) }
            }
        }
        return switch declared.value(after: before) {
        case .any: []
        case .one(let values): matching(values, typed.last, "")
        case .file: files(typed.last)
        }
    }

    private func argument(of command: String, _ typed: CompletionWords) -> [Completion] {
        let (words, word, before) = (typed.all, typed.last, typed.beforeLast)
        switch (command, words.count) {
        case ("show", 2): return matching(["scene", "all"], word, "")
        case ("go", 2): return matching(sceneNames + ["after", "end"], word, "scene")
        case ("script", 2): return matching(scripts, word, "script")
        case ("suggest", _):
            return matching(names, word, "cue") + CompletionWishes.choices(for: word, names: safe(names))
        case ("redo-line", _): return CompletionWishes.choices(for: word, names: safe(names))
        case ("talk", _) where before == "--scene": return matching(scenes.map(\.heading), word, "heading")
        case ("talk", 2),
            ("talk", _) where before == "--as":
            return matching(names, word, "cue")
        case ("pick", _): return matching(names, word, "cue")
        case ("edit", 2): return suggestions(word) + matching(["all"], word, "the script, in your own editor")
        case ("diff", 2): return matching(snapshots, word, "snapshot")
        case ("set", 3) where words[1] == "words":
            return matching(LineRequest.Words.allCases.map(\.rawValue), word, "")
        case ("set", 3) where ["pager", "ghost"].contains(words[1]): return matching(["on", "off"], word, "")
        case ("macro", 3) where ["play", "show", "remove"].contains(words[1]):
            return matching(macros, word, "your own")
        case ("set", 2):
            return Settings.names.filter { $0.name.hasPrefix(word) }.map {
                Completion($0.name, description: $0.meaning)
            }
        case ("export", 2): return matching(DraftFiles.scriptFormats, word, "format")
        case ("export", _) where before == "--campaign", ("ads", _) where before == "--campaign":
            return matching(campaigns, word, "campaign")
        case ("new", _) where before == "--template": return matching(ProjectTemplate.names, word, "template")
        case ("help", 2): return matching(PromptRoot.names, word, "")
        case ("ads", 3) where !matching(campaigns, word, "").isEmpty: return matching(campaigns, word, "campaign")
        case ("export", 3), ("open", 2), ("new", 2), ("convert", _), ("train", _), ("evaluate", _), ("ads", 3...):
            return files(word)
        case ("rename", _) where before == "--from": return matching(names, word, "cue")
        case ("stats", _) where before == "--picture":
            return matching(ScriptPicture.allCases.map(\.rawValue), word, "picture")
        case ("sides", 2): return matching(names, word, "cue")
        case ("omit", 2), ("move", 2): return matching(sceneNames, word, "scene")
        case ("move", _) where ["--before", "--after"].contains(before):
            return matching(sceneNames, word, "scene")
        case ("compare", 2): return matching(snapshots, word, "snapshot") + files(word)
        case ("voices", 2), ("voice", 2): return matching(["train", "list", "check", "blend", "remove"], word, "")
        case ("voices", _) where words[1] == "remove", ("voice", _) where words[1] == "remove":
            return matching(voices, word, "voice")
        case ("voices", _) where words[1] == "train", ("voice", _) where words[1] == "train":
            return matching(names, word, "cue")
        case ("ads", 2): return matching(Ads.names, word, "")
        default: return []
        }
    }

    private func matching(_ choices: [String], _ word: String, _ description: String) -> [Completion] {
        safe(choices).filter { $0.hasPrefix(word) }
            .map { Completion($0, description: description, replacing: word) }
    }

    /// Without those that steer the terminal: they would do so in the line, too.
    private func safe(_ choices: [String]) -> [String] { choices.filter { visible($0) == $0 } }

    /// The letters of the suggestions on screen.
    private func suggestions(_ word: String) -> [Completion] {
        offered.indices.map { Completion(Session.letter($0), description: offered[$0]) }
            .filter { $0.text.hasPrefix(word) }
    }

    private func files(_ word: String) -> [Completion] {
        let folder = word.lastIndex(of: "/").map { String(word[...$0]) } ?? ""
        let path = folder.isEmpty ? "." : HomeFolder.expanded(folder)
        let found = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return found.sorted().filter { (folder + $0).hasPrefix(word) && (!$0.hasPrefix(".") || word.hasSuffix(".")) }
            .map {
                var isFolder = false
                _ = FileManager.default.fileExists(atPath: "\(path)/\($0)", isDirectory: &isFolder)
                return Completion(visible(folder + $0) + (isFolder ? "/" : ""))
            }
    }

    private var sceneNames: [String] { screenplay?.sceneNames ?? [] }

    private var locations: [String] {
        Array(Swift.Set(scenes.map { SceneHeading($0.heading).location }.filter { !$0.isEmpty })).sorted()
    }
}
