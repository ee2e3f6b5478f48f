/// Notes, boneyards and page breaks that are elements.
extension FountainReader {
    /// Reads a line of nothing but notes and boneyards: an element each.
    mutating func readMarks(_ line: Line) {
        note(scanner.marked.spans[line.spans.lowerBound].kind == .note ? .note : .boneyard, line)
        var number = line.number
        readMarks(scanner.marked.spans[line.spans], in: line, number: &number, until: line.range.upperBound)
    }

    /// Reads a page break, and the notes and boneyards on its line, in their order.
    mutating func readPageBreak(_ line: Line) {
        note(.pageBreak, line)
        place = .paragraphStart
        guard !line.spans.isEmpty else { return add(Element(.pageBreak, ""), line: line) }
        var gap = line.range.lowerBound
        let spans = scanner.marked.spans[line.spans]
        let before = spans.prefix { span in
            defer { gap = span.range.upperBound }
            return !bytes[gap..<span.range.lowerBound].contains(UInt8(ascii: "="))
        }
        let after = spans.dropFirst(before.count)
        var number = line.number
        if let last = before.last { readMarks(before, in: line, number: &number, until: last.range.upperBound) }
        let end = after.first?.range.lowerBound ?? line.range.upperBound
        let start = max(taken, line.range.lowerBound)
        add(Element(.pageBreak, ""), line: line, number: number, from: start, until: end)
        readMarks(after, in: line, number: &number, until: line.range.upperBound)
    }

    /// Reads `spans` one after another; the last of them takes all up to `end`.
    private mutating func readMarks(_ spans: ArraySlice<MarkSpan>, in line: Line, number: inout Int, until end: Int) {
        for (index, span) in zip(spans.indices, spans) {
            let start = max(taken, line.range.lowerBound)
            let lineEnds = text.appendInside(of: span)
            add(
                Element(span.kind == .note ? .note : .boneyard, text.take()), line: line, number: number, from: start,
                until: index == spans.endIndex - 1 ? end : span.range.upperBound)
            number += lineEnds
        }
    }
}
