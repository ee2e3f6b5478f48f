import LanguageModel
public import Screenplay

extension SourceLine {
    /// A screenplay as lines of a corpus, in reading order; the title page's tags are those of them all.
    ///
    /// A speech is one line, its parentheticals in square brackets; action is a direction; headings are headings.
    /// Sections, synopses, notes, boneyards, transitions and page breaks are about the script and are left out.
    public static func lines(of screenplay: Screenplay, work: String) -> [SourceLine] {
        let tags = screenplay.titlePage.tags
        var lines: [SourceLine] = []
        func add(_ role: String?, _ kind: String, _ text: String, _ element: Element) {
            let line = TaggedLine(work: work, role: role, tags: tags.merging(["kind": kind]) { $1 }, text: text)
            lines.append(SourceLine(line, number: element.line))
        }
        var speaker: String?
        for element in screenplay.elements {
            switch element.type {
            case .character:
                speaker = element.name
                add(speaker, "dialogue", "", element)
            case .dialogue, .lyrics, .parenthetical:
                guard speaker != nil else {
                    add(nil, "direction", element.text, element)
                    continue
                }
                let text = element.type == .parenthetical ? bracketed(element.text) : element.text
                guard let last = lines.indices.last else { continue }
                let before = lines[last].line.text
                lines[last].line.text = before.isEmpty ? text : before + " " + text
            case .action, .centered:
                speaker = nil
                add(nil, "direction", element.text, element)
            case .sceneHeading:
                speaker = nil
                add(nil, "heading", element.text, element)
            case .transition, .pageBreak, .section, .synopsis:
                speaker = nil
            case .note, .boneyard:
                break
            }
        }
        return lines.filter { !$0.line.text.isEmpty }
    }

    /// A parenthetical as it stands in a line: in square brackets in place of its own.
    static func bracketed(_ parenthetical: String) -> String {
        var text = Substring(parenthetical)
        if text.first == "(" { text.removeFirst() }
        if text.last == ")" { text.removeLast() }
        return "[\(text)]"
    }
}

extension TitlePage {
    /// The tags that a title page gives to all lines of its script: `style`, `genre` and `language`.
    public var tags: [String: String] {
        var tags: [String: String] = [:]
        for entry in entries {
            let key = entry.key.lowercased()
            guard ["style", "genre", "language"].contains(key), let value = entry.values.first, !value.isEmpty else {
                continue
            }
            tags[key] = value
        }
        return tags
    }
}
