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
    private var hasScript = false

    /// - Parameter session: nil while a line is at work: whoever holds a script has it copied when it changes.
    func update(_ session: Session?) {
        screenplay = nil
        guard let session else { return }
        hasScript = session.script != nil
        scripts = session.project?.scripts ?? []
        campaigns = session.project?.campaigns ?? []
        voices = session.project?.voices ?? []
        guard let script = session.script else { return }
        (names, scenes, screenplay) = (script.names, script.scenes, script.screenplay)
        snapshots = session.project?.snapshots(of: script.name) ?? []
    }

    func completions(after head: String) -> [Completion] {
        let words = head.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard let word = words.last else { return [] }
        let isCommand = head.hasPrefix("/") || !hasScript
        if words.count == 1 { return first(word, isCommand: isCommand) }
        guard isCommand else { return inText(words, word) }
        let command = PromptRoot.completed([String(words[0].drop { $0 == "/" })])[0]
        return argument(of: command, words, word)
    }

    private func first(_ word: String, isCommand: Bool) -> [Completion] {
        guard isCommand else {
            return matching(names, word, "cue") + matching(["INT.", "EXT.", "INT./EXT."], word, "heading")
        }
        let slash = word.hasPrefix("/") ? "/" : ""
        return PromptRoot.names.map { Completion(slash + $0, description: PromptRoot.abstract(of: $0)) }
            .filter { $0.text.hasPrefix(word) }
    }

    private func inText(_ words: [String], _ word: String) -> [Completion] {
        guard ["INT.", "EXT.", "INT./EXT.", "I/E"].contains(words[0]) else { return [] }
        if words.dropLast().last == "-" {
            return matching(["DAY", "NIGHT", "CONTINUOUS", "LATER", "MORNING"], word, "time")
        }
        return words.count == 2 ? matching(locations, word, "location") : []
    }

    private func argument(of command: String, _ words: [String], _ word: String) -> [Completion] {
        switch (command, words.count) {
        case ("show", 2): return matching(["scene", "all"], word, "")
        case ("go", 2): return matching(scenes.indices.map { String($0 + 1) } + ["end"], word, "")
        case ("script", 2): return matching(scripts, word, "script")
        case ("suggest", _): return matching(names, word, "cue")
        case ("set", 2):
            return Settings.names.filter { $0.name.hasPrefix(word) }.map {
                Completion($0.name, description: $0.meaning)
            }
        case ("export", 2): return matching(DraftFiles.scriptFormats, word, "format")
        case ("export", _) where words.dropLast().last == "--campaign",
            ("ads", _) where words.dropLast().last == "--campaign":
            return matching(campaigns, word, "campaign")
        case ("new", _) where words.dropLast().last == "--template":
            return matching(ProjectTemplate.names, word, "template")
        case ("help", 2): return matching(PromptRoot.names, word, "")
        case ("ads", 3) where !matching(campaigns, word, "").isEmpty: return matching(campaigns, word, "campaign")
        case ("export", 3), ("open", 2), ("new", 2), ("convert", _), ("train", _), ("evaluate", _), ("ads", 3...):
            return files(word)
        case ("rename", _) where words.dropLast().last == "--from": return matching(names, word, "cue")
        case ("stats", _) where words.dropLast().last == "--picture":
            return matching(ScriptPicture.allCases.map(\.rawValue), word, "picture")
        case ("sides", 2): return matching(names, word, "cue")
        case ("omit", 2), ("move", 2): return matching(sceneNames, word, "scene")
        case ("move", _) where ["--before", "--after"].contains(words.dropLast().last):
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
        // A name that steers the terminal would do so in the line, too.
        choices.filter { $0.hasPrefix(word) && visible($0) == $0 }.map { Completion($0, description: description) }
    }

    private func files(_ word: String) -> [Completion] {
        let folder = word.lastIndex(of: "/").map { String(word[...$0]) } ?? ""
        let found = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
        return found.sorted().filter { (folder + $0).hasPrefix(word) && (!$0.hasPrefix(".") || word.hasSuffix(".")) }
            .map {
                var isFolder = false
                _ = FileManager.default.fileExists(atPath: folder + $0, isDirectory: &isFolder)
                return Completion(visible(folder + $0) + (isFolder ? "/" : ""))
            }
    }

    private var sceneNames: [String] { screenplay?.sceneNames ?? [] }

    private var locations: [String] {
        Array(Swift.Set(scenes.compactMap { Self.location(in: $0.heading) })).sorted()
    }

    /// `DINER` of `INT. DINER - NIGHT`.
    private static func location(in heading: String) -> String? {
        guard let space = heading.firstIndex(of: " ") else { return nil }
        let rest = heading[heading.index(after: space)...]
        let end = rest.firstRange(of: " - ")?.lowerBound ?? rest.endIndex
        let location = String(rest[..<end]).trimmed
        return location.isEmpty || location.contains(" ") ? nil : location
    }
}
