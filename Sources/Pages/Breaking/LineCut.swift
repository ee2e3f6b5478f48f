extension Passage {
    /// Two lines stay above a cut in action, and two go below it.
    private static let leastLines = 2

    /// The cut that fills the room best: after the last sentence that ends there, if so chosen, or after the last line.
    func lineCut(room: Int, afterSentences: Bool) -> Cut? {
        let index = start.part
        let part = parts[index]
        let cells = cells(of: index)
        let fitting = room / part.column.rowsPerLine
        guard fitting >= Self.leastLines else { return nil }
        let lines = part.lines(of: cells, atMost: fitting + Self.leastLines)
        guard lines.count >= 2 * Self.leastLines else { return nil }
        if afterSentences {
            let reach = lines[min(fitting, lines.count) - 1].next
            let lineBefore = lines[Self.leastLines - 2].next
            let ends = part.text.sentenceEnds(in: cells, before: reach)
            for sentence in ends.reversed() where lineBefore < sentence.end && sentence.end <= reach {
                let below = part.lines(of: sentence.next..<cells.upperBound, atMost: Self.leastLines)
                if below.count >= Self.leastLines { return cut(after: sentence, of: index) }
            }
        }
        let end = lines[min(fitting, lines.count - Self.leastLines) - 1].next
        // Blank lines that the writer typed are not carried over to the next page.
        var next = end
        while next < cells.upperBound, part.text.cells[next].role.contains(.lineEnd) { next += 1 }
        guard next < cells.upperBound else { return nil }
        return Cut(end: Position(part: index, cell: end), next: Position(part: index, cell: next))
    }
}
