import Screenplay

/// The lines of a paragraph of Markdown.
enum Paragraph {
    /// A line without the backslash that breaks it.
    static func withoutBreak(_ line: Substring) -> Substring {
        let backslashes = line.reversed().prefix { $0 == "\\" }.count
        return backslashes % 2 == 1 ? line.dropLast() : line
    }

    /// What the lines say as Fountain. A line of comments in front is part of the line below it.
    static func text(of lines: [Substring], toggled: EmphasisStyle = []) -> String {
        var texts: [StyledText] = []
        var comments = ""
        for line in trimmed(lines) {
            if line.hasPrefix("<!--"), line.hasSuffix("-->"), line.count > 7 {
                comments += line + " "
                continue
            }
            texts.append(MarkdownInline.text(of: comments + withoutBreak(line), toggled: toggled))
            comments = ""
        }
        if !comments.isEmpty { texts.append(MarkdownInline.text(of: comments.dropLast())) }
        return StyledText(lines: texts).fountain()
    }

    /// Without empty lines at the ends.
    private static func trimmed(_ lines: [Substring]) -> ArraySlice<Substring> {
        let start = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
        let end = lines.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? start
        return lines[start..<end]
    }
}
