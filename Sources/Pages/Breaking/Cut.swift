/// A place where a page end cuts a passage.
struct Cut {
    /// Where the part above ends.
    let end: Passage.Position
    /// Where the part below begins, after the white space between.
    let next: Passage.Position
}

extension Passage {
    /// The best cut that leaves no more than `room` rows above it; nil where there is none.
    func cut(room: Int) -> Cut? {
        switch cuts {
        case .none: nil
        case .betweenLines(let afterSentences): lineCut(room: room, afterSentences: afterSentences)
        case .inSpeech: speechCut(room: room)
        }
    }

    /// Where `room` rows are full, whatever is cut there; nil where all fits.
    func forcedCut(room: Int) -> Cut? {
        var room = room
        if let cue = repeatedCue { room -= cue.lines.count }
        for index in indices {
            let part = parts[index]
            // One line at least, so that every page takes something.
            let fitting = max(room / part.column.rowsPerLine, index == start.part ? 1 : 0)
            guard fitting > 0 else { return Cut(betweenPartsBefore: index) }
            let lines = part.lines(of: cells(of: index), atMost: fitting + 1)
            if lines.count > fitting { return cut(after: lines[fitting - 1], of: index) }
            room -= lines.count * part.column.rowsPerLine
        }
        return nil
    }

    /// The cut after a line.
    func cut(after line: WrappedLine, of part: Int) -> Cut {
        Cut(end: Position(part: part, cell: line.next), next: Position(part: part, cell: line.next))
    }

    /// The cut after a sentence.
    func cut(after sentence: SentenceEnd, of part: Int) -> Cut {
        Cut(end: Position(part: part, cell: sentence.end), next: Position(part: part, cell: sentence.next))
    }
}

extension Cut {
    /// The cut that leaves whole parts on both sides.
    init(betweenPartsBefore part: Int) {
        end = Passage.Position(part: part, cell: 0)
        next = end
    }
}
