import Screenplay

/// A speech in a quotation: the cue in bold on its first line, then what is said.
struct MarkdownSpeech {
    private var cue = Element(.character, "")
    /// What is said, a line each, without the signs and type faces of Markdown.
    private var lines: [(markdown: String, isSung: Bool)] = []

    init(_ quoted: [Substring]) {
        var comments = ""
        for line in quoted {
            if line.hasPrefix("<!--"), line.hasSuffix("-->"), line.count > 7 {
                comments += line + " "
                continue
            }
            let text = Paragraph.withoutBreak(line)
            if cue.text.isEmpty, lines.isEmpty {
                setCue(comments + text)
            } else {
                let isSung = text.hasPrefix(ScreenplayMarkdown.note)
                lines.append((comments + text.dropFirst(isSung ? ScreenplayMarkdown.note.count : 0), isSung))
            }
            comments = ""
        }
        if !comments.isEmpty { lines.append((String(comments.dropLast()), false)) }
    }

    private mutating func setCue(_ line: String) {
        let sign = " " + ScreenplayMarkdown.dual
        cue.dual = line.hasSuffix(sign)
        let name = cue.dual ? line.dropLast(sign.count) : line[...]
        cue.text = MarkdownInline.text(of: name, toggled: .bold).fountain()
    }

    /// The cue and what is said. Which lines are parentheticals, and which lines make one element, is decided as
    /// Fountain does, by what the lines print.
    func elements() -> [Element] {
        let printed = lines.map { line in
            let text = MarkdownInline.text(of: line.markdown).printing
            // An empty line goes on with the speech where it holds two spaces.
            return line.isSung ? "~" + text : text.isEmpty ? (line.markdown.isEmpty ? "  " : "x") : text
        }
        let read = Screenplay(fountain: Array(("@X\n" + printed.joined(separator: "\n") + "\n").utf8)).elements
            .dropFirst()
        var elements = [cue]
        for (number, element) in read.enumerated() {
            let next = read.dropFirst(number + 1).first?.line ?? lines.count + 2
            // The cue is on line 1.
            let own = lines[
                min(max(0, element.line - 2), lines.count)..<min(max(element.line - 2, next - 2), lines.count)]
            let toggled: EmphasisStyle = element.type == .dialogue ? [] : .italic
            let texts = own.map { MarkdownInline.text(of: $0.markdown, toggled: toggled) }
            elements.append(Element(element.type, StyledText(lines: texts).trimmed(keepingIndent: false).fountain()))
        }
        return elements
    }
}
