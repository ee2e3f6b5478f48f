/// Text that stands together: a speech, or an element alone; or what a page end left of one.
struct Passage {
    /// A place in a passage: a part and a cluster of it.
    struct Position: Comparable {
        let part: Int
        let cell: Int

        static func < (left: Position, right: Position) -> Bool {
            (left.part, left.cell) < (right.part, right.cell)
        }
    }

    /// Where a page may end in the middle of the passage.
    enum Cuts {
        /// Nowhere.
        case none
        /// Between two lines; after a sentence where one ends, if so chosen.
        case betweenLines(afterSentences: Bool)
        /// After a sentence, or between two parts.
        case inSpeech
    }

    /// What the whole passage says. Never changed, so that all that is left of it share it.
    let parts: [Part]
    /// Where page ends may cut it.
    let cuts: Cuts
    /// What stands where a speech is cut; nil in other passages.
    let continuation: SpeechContinuation?
    /// Blank rows before it.
    let space: Int
    /// Where it begins in the parts.
    private(set) var start = Position(part: 0, cell: 0)
    /// Where it ends, the place itself left out.
    private(set) var end: Position

    init(_ parts: [Part], cuts: Cuts, space: Int, continuation: SpeechContinuation? = nil) {
        self.parts = parts
        self.cuts = cuts
        self.space = space
        self.continuation = continuation
        end = Position(part: parts.count, cell: 0)
    }

    /// The parts that it has text of.
    var indices: Range<Int> { start.part..<end.part + (end.cell > 0 ? 1 : 0) }

    /// Its clusters in one of its parts.
    func cells(of index: Int) -> Range<Int> {
        (index == start.part ? start.cell : 0)..<(index == end.part ? end.cell : parts[index].text.cells.count)
    }

    /// The lines of the cue that stands above what is left of a speech; none elsewhere.
    var repeatedCue: (part: Part, lines: [WrappedLine])? {
        guard start > Position(part: 0, cell: 0), parts[start.part].kind != .character, let continuation else {
            return nil
        }
        let cue = continuation.cue
        // A longer cue is none that anybody wrote.
        return (cue, cue.lines(of: cue.cells, atMost: 3))
    }

    /// The passage laid out; nil where it takes more rows than `limit`.
    func laidOut(atMost limit: Int) -> LaidLines? {
        var laid = LaidLines()
        if let cue = repeatedCue { laid.append(cue.lines, of: cue.part) }
        for index in indices {
            let part = parts[index]
            let room = (limit - laid.rows) / part.column.rowsPerLine
            guard room > 0 else { return nil }
            let lines = part.lines(of: cells(of: index), atMost: room + 1)
            if lines.count > room { return nil }
            laid.append(lines, of: part)
        }
        if end.part < parts.count, let continuation { laid.appendBelow(continuation.more) }
        return laid
    }

    /// The passage in two, the text between `place.end` and `place.next` left out.
    func split(at place: Cut) -> (top: Passage, rest: Passage) {
        var (top, rest) = (self, self)
        top.end = place.end
        rest.start = place.next
        return (top, rest)
    }
}
