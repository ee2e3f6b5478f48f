import Corpora
import LanguageModel
import Projects
import Screenplay

/// A line of a project's script, and whether a model wrote it.
struct ScriptLine {
    let line: TaggedLine
    /// What became of the suggestion that it was: edited, too, where a person added to it; nil where a person wrote it.
    let fate: TakenText.Fate?

    /// The lines of a script, with what was accepted but not saved.
    static func lines(of script: ScriptBuffer) -> [ScriptLine] {
        let screenplay = Screenplay(fountain: script.bytes)
        let lines = SourceLine.lines(of: screenplay, work: script.name)
        let (bytes, fates) = (script.bytes, fates(in: script))
        var elements = screenplay.elements[...]
        return lines.indices.map { index in
            // A line goes on to where the next begins.
            let end = index + 1 < lines.count ? lines[index + 1].number : .max
            var (ink, kept, edited) = (0, 0, 0)
            elements = elements.drop { $0.line < lines[index].number }
            while let element = elements.first, element.line < end {
                elements.removeFirst()
                guard element.isLineText, let range = element.sourceRange else { continue }
                for place in range where !TakenText.isBlank(bytes[place]) {
                    ink += 1
                    if fates[place] == .kept { kept += 1 }
                    if fates[place] == .edited { edited += 1 }
                }
            }
            let fate: TakenText.Fate? = kept + edited == 0 ? nil : kept == ink ? .kept : .edited
            return ScriptLine(line: lines[index].line, fate: fate)
        }
    }

    /// What became of each byte's suggestion, where enough of it still stands.
    private static func fates(in script: ScriptBuffer) -> [TakenText.Fate?] {
        var fates = [TakenText.Fate?](repeating: nil, count: script.bytes.count)
        for taken in script.takenText where taken.fate != .dropped {
            for place in taken.ranges.joined() { fates[place] = taken.fate }
        }
        return fates
    }
}

extension Element {
    /// Whether it makes up a line, or a part of one; a cue is no more than who says it.
    fileprivate var isLineText: Bool {
        switch type {
        case .dialogue, .lyrics, .parenthetical, .action, .centered, .sceneHeading: !lineText.isEmpty
        default: false
        }
    }
}
