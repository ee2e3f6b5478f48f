import Screenplay

/// One line of a screenplay's text with its emphasis as Markdown marks it.
///
/// Underlines are `<ins>`, which GitHub shows; it drops `<u>`. Stars are used where CommonMark is sure to take them
/// for marks (https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis); where they touch other stars, or
/// stand between a letter and a sign as they often do in Chinese, `<em>` and `<strong>` say the same.
struct MarkdownEmphasis {
    private let runs: [EmphasisRun]

    init(_ runs: [EmphasisRun]) {
        self.runs = runs.flatMap(Self.partingSpace).reduce(into: []) { runs, run in
            if runs.last?.style == run.style {
                runs[runs.count - 1].text += run.text
            } else {
                runs.append(run)
            }
        }
    }

    /// A run in stars must not begin or end with white space, whose emphasis nobody sees.
    private static func partingSpace(of run: EmphasisRun) -> [EmphasisRun] {
        guard !run.style.isEmpty, !run.style.contains(.underline) else { return [run] }
        let scalars = run.text.unicodeScalars
        let head = scalars.prefix(while: \.properties.isWhitespace)
        let rest = scalars[head.endIndex...]
        let body = rest.dropLast(rest.reversed().prefix(while: \.properties.isWhitespace).count)
        let tail = rest[body.endIndex...]
        let pieces = [EmphasisRun(String(head)), EmphasisRun(String(body), run.style), EmphasisRun(String(tail))]
        return pieces.filter { !$0.text.isEmpty }
    }

    /// - Parameter startsLine: whether nothing stands before the line.
    func markdown(startsLine: Bool) -> String {
        runs.indices.map { index in
            let text = MarkdownText.escaped(runs[index].text, startsLine: startsLine && index == 0)
            let style = runs[index].style
            let marked = style.isDisjoint(with: [.bold, .italic]) ? text : marked(text, at: index)
            return style.contains(.underline) ? "<ins>\(marked)</ins>" : marked
        }.joined()
    }

    private func marked(_ text: String, at index: Int) -> String {
        let style = runs[index].style
        guard starsAreMarks(around: text, at: index) else {
            let italic = style.contains(.italic) ? "<em>\(text)</em>" : text
            return style.contains(.bold) ? "<strong>\(italic)</strong>" : italic
        }
        let stars = (style.contains(.bold) ? "**" : "") + (style.contains(.italic) ? "*" : "")
        return stars + text + stars
    }

    private func starsAreMarks(around text: String, at index: Int) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
            !first.properties.isWhitespace, !last.properties.isWhitespace
        else { return false }
        if runs[index].style.contains(.underline) { return true }
        let before = index > 0 ? runs[index - 1] : nil
        let after = index + 1 < runs.count ? runs[index + 1] : nil
        guard [before, after].allSatisfy({ $0?.style.isEmpty ?? true }) else { return false }
        return isFree(first, beside: before?.text.unicodeScalars.last)
            && isFree(last, beside: after?.text.unicodeScalars.first)
    }

    /// Whether stars between `inner`, the text's edge, and `outer` beyond can only open or close on the right side.
    private func isFree(_ inner: Unicode.Scalar, beside outer: Unicode.Scalar?) -> Bool {
        guard inner.isMarkdownPunctuation, let outer else { return true }
        return outer.properties.isWhitespace || outer.isMarkdownPunctuation
    }
}

extension Unicode.Scalar {
    /// Whether the character is punctuation to CommonMark: the general categories P and S.
    /// A place kept for a comment counts, as comments begin and end with one.
    fileprivate var isMarkdownPunctuation: Bool {
        switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
            true
        default: self == Asides.placeholder
        }
    }
}
