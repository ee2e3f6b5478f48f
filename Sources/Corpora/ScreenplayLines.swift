public import LanguageModel
public import Screenplay

extension TaggedLine {
    /// A screenplay as lines of a corpus, in reading order; the title page's `Style` and `Genre` tag them all.
    ///
    /// A speech is one line, its parentheticals in square brackets; action is a direction; headings are headings.
    /// Sections, synopses, notes, boneyards, transitions and page breaks are about the script and are left out.
    public static func lines(of screenplay: Screenplay, work: String) -> [TaggedLine] {
        let tags = screenplay.titlePage.tags
        var lines: [TaggedLine] = []
        var speaker: String?
        for element in screenplay.elements {
            switch element.type {
            case .character:
                speaker = element.name
                lines.append(line(work, speaker, tags, "dialogue", ""))
            case .dialogue, .lyrics, .parenthetical:
                guard let speaker else {
                    lines.append(line(work, nil, tags, "direction", element.text))
                    continue
                }
                let text = element.type == .parenthetical ? bracketed(element.text) : element.text
                let before = lines.popLast()?.text ?? ""
                lines.append(line(work, speaker, tags, "dialogue", before.isEmpty ? text : before + " " + text))
            case .action, .centered:
                speaker = nil
                lines.append(line(work, nil, tags, "direction", element.text))
            case .sceneHeading:
                speaker = nil
                lines.append(line(work, nil, tags, "heading", element.text))
            case .transition, .pageBreak, .section, .synopsis:
                speaker = nil
            case .note, .boneyard:
                break
            }
        }
        return lines.filter { !$0.text.isEmpty }
    }

    private static func line(
        _ work: String, _ role: String?, _ tags: [String: String], _ kind: String, _ text: String
    ) -> TaggedLine {
        TaggedLine(work: work, role: role, tags: tags.merging(["kind": kind]) { $1 }, text: text)
    }

    private static func bracketed(_ parenthetical: String) -> String {
        var text = Substring(parenthetical)
        if text.first == "(" { text.removeFirst() }
        if text.last == ")" { text.removeLast() }
        return "[\(text)]"
    }
}

extension TitlePage {
    /// The tags that a title page gives to all lines of its script: `style` and `genre`.
    public var tags: [String: String] {
        var tags: [String: String] = [:]
        for entry in entries {
            let key = entry.key.lowercased()
            guard key == "style" || key == "genre", let value = entry.values.first, !value.isEmpty else { continue }
            tags[key] = value
        }
        return tags
    }
}
