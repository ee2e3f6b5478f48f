import LanguageModel
import Measures
public import Screenplay

extension SourceLine {
    /// A screenplay as lines of a corpus, in reading order; the title page's tags are those of them all.
    ///
    /// A speech is one line, its parentheticals in square brackets; action is a direction; headings are headings.
    /// Sections, synopses, transitions, page breaks, and notes and boneyards, within a text too, are about the script and
    /// are left out.
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
                let said = element.lineText
                guard speaker != nil else {
                    add(nil, "direction", said, element)
                    continue
                }
                guard !said.isEmpty else { continue }
                let text = element.type == .parenthetical ? bracketed(said) : said
                guard let last = lines.indices.last else { continue }
                let before = lines[last].line.text
                lines[last].line.text = before.isEmpty ? text : before + " " + text
            case .action, .centered:
                speaker = nil
                add(nil, "direction", element.lineText, element)
            case .sceneHeading:
                speaker = nil
                add(nil, "heading", element.lineText, element)
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
        return "[\(text.trimmed)]"
    }
}

extension Element {
    /// The text as a line has it, without the notes and boneyards in it; emphasis is as typed. Where one stood between
    /// two words, a single space does.
    public var lineText: String {
        let (all, printing) = (text, printingText)
        guard printing.utf8.count < all.utf8.count else { return all }
        return printing.split(separator: "\n", omittingEmptySubsequences: false).map(\.singleSpaced)
            .joined(separator: "\n")
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
