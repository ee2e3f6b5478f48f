/// Which rule made each line what it is, as the reader itself says while it reads.
struct ReadingLog {
    /// A line as the rules see it, or a run of blank ones: see ``Line``.
    struct Entry {
        var rule: ReadingRule
        /// Where the reader stood when it came to the line.
        var place: Place
        /// All its bytes, line ends included.
        var range: Range<Int>
        /// Where its text ends and the white space and line end that close it begin.
        var textEnd: Int
        var endsInWhiteSpace: Bool
        /// The number of its first physical line, from 1, and how many it holds.
        var number: Int
        var count: Int
        /// The notes and boneyards in it, by their places in `spans`.
        var spans: Range<Int>
        /// The index of the element that the line became part of; without meaning where the rule makes no element.
        var element: Int

        /// Whether the line is blank, so that it ends a paragraph or keeps a speech open.
        var isBlank: Bool { rule == .blank || rule == .spacer }
    }

    /// In the order of the lines; no line is missing and none is there twice.
    fileprivate(set) var entries: [Entry] = []
    /// All notes and boneyards of the file.
    fileprivate(set) var spans: [MarkSpan] = []
}

extension FountainReader {
    /// Keeps which rule made `line` what it is, where somebody asked; called before the line's element is added.
    ///
    /// - Parameter place: where the line stands, if elsewhere than where the reader's state says.
    @inline(__always)
    mutating func note(_ rule: ReadingRule, _ line: Line, at place: Place? = nil) {
        if log != nil { append(rule, line, at: place ?? self.place) }
    }

    private mutating func append(_ rule: ReadingRule, _ line: Line, at place: Place) {
        log?.entries.append(
            ReadingLog.Entry(
                rule: rule, place: place, range: line.range, textEnd: line.textEnd,
                endsInWhiteSpace: line.endsInWhiteSpace, number: line.number, count: line.count, spans: line.spans,
                element: elements.count))
    }

    /// The log with the notes and boneyards that its lines name.
    var finishedLog: ReadingLog? {
        var log = log
        log?.spans = scanner.marked.spans
        return log
    }
}
