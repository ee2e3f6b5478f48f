import Screenplay

/// A line of an element in Markdown.
struct MarkdownLine {
    /// The notes and boneyards before the text. A line that began with a comment would be HTML to its end.
    var comments: [String] = []
    var text: String

    /// The lines of an element's text: marks escaped, emphasis as Markdown has it, notes and boneyards as comments,
    /// spaces at the start as no-break spaces, since four others would begin a code block.
    ///
    /// - Parameters:
    ///   - style: what the whole text is set in. As is the custom, what is emphasised in the same way stands out
    ///     by being plain.
    ///   - startsLine: whether nothing stands before each line.
    static func lines(of text: String, style: EmphasisStyle = [], startsLine: Bool = true) -> [MarkdownLine] {
        let asides = Asides(text)
        var comments = asides.list.map(replacement)[...]
        return asides.text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r" }.map {
            line in
            let body = line.drop { $0 == Asides.placeholder || $0 == " " }
            let head = line[..<body.startIndex]
            let leading = Array(comments.prefix(head.count { $0 == Asides.placeholder }))
            comments = comments.dropFirst(leading.count)
            let indent = leading.isEmpty ? String(repeating: "\u{A0}", count: head.count) : ""
            let runs = emphasisRuns(of: indent + String(body)).map {
                EmphasisRun($0.text, $0.style.symmetricDifference(style))
            }
            let markdown = MarkdownEmphasis(runs).markdown(startsLine: startsLine)
            return MarkdownLine(comments: leading, text: filling(markdown, from: &comments))
        }
    }

    /// What is put for a placeholder: a comment, or the character itself where it was typed.
    private static func replacement(for aside: Asides.Aside) -> String {
        switch aside {
        case .note(let text): ScriptNote(onOneLine(text)).comment
        case .boneyard(let text): ScriptNote(onOneLine(text), isBoneyard: true).comment
        case .typed: String(Asides.placeholder)
        }
    }

    /// An empty line in a comment would end the paragraph.
    private static func onOneLine(_ text: String) -> String {
        text.contains(where: \.isNewline) ? text.split(whereSeparator: \.isWhitespace).joined(separator: " ") : text
    }

    /// `markdown` with the next of the comments for each placeholder.
    private static func filling(_ markdown: String, from comments: inout ArraySlice<String>) -> String {
        let pieces = markdown.unicodeScalars.split(
            separator: Asides.placeholder, omittingEmptySubsequences: false)
        return pieces.dropFirst().reduce(into: String(pieces[0])) { text, piece in
            text += (comments.popFirst() ?? "") + String(piece)
        }
    }

    /// With a sign before its text, where it has one.
    func led(by sign: String) -> MarkdownLine {
        text.isEmpty ? self : MarkdownLine(comments: comments, text: sign + text)
    }

    func followed(by sign: String) -> MarkdownLine {
        MarkdownLine(comments: comments, text: text + sign)
    }

    /// `lines` as paragraphs: an empty line ends one, any other line end stays a line end.
    static func paragraphs(_ lines: [MarkdownLine]) -> String {
        var paragraphs: [String] = []
        var (head, body): ([String], [String]) = ([], [])
        for line in lines + [MarkdownLine(text: "")] {
            if line.text.isEmpty, line.comments.isEmpty {
                let paragraph = head + (body.isEmpty ? [] : [body.joined(separator: "\\\n")])
                if !paragraph.isEmpty { paragraphs.append(paragraph.joined(separator: "\n")) }
                (head, body) = ([], [])
                continue
            }
            if body.isEmpty {
                head += line.comments
            } else {
                body[body.count - 1] += line.comments.map { " " + $0 }.joined()
            }
            if !line.text.isEmpty { body.append(line.text) }
        }
        return paragraphs.joined(separator: "\n\n")
    }

    /// `lines` on one line, for places that hold no more.
    static func joined(_ lines: [MarkdownLine], by separator: String) -> String {
        lines.map { ($0.comments + [$0.text]).filter { !$0.isEmpty }.joined(separator: " ") }
            .joined(separator: separator)
    }
}
