/// Lines that were laid out, their rows counted from the first of them.
struct LaidLines {
    private(set) var lines: [PageLine] = []
    /// How many rows they take, blank ones included.
    private(set) var rows = 0

    /// Adds wrapped lines of a part below the others.
    mutating func append(_ wrapped: [WrappedLine], of part: Part) {
        for line in wrapped {
            rows += part.column.rowsPerLine
            if line.cells.isEmpty { continue }
            let isFirst = line.cells.lowerBound == 0
            lines.append(
                PageLine(
                    row: rows - 1, column: part.column.start(ofLine: line.columns, isFirst: isFirst),
                    text: part.text.text(of: line.cells), emphasis: part.text.emphasis(of: line.cells),
                    kind: part.kind, element: part.element, offset: part.text.offset(of: line.cells.lowerBound),
                    sceneNumber: isFirst ? part.sceneNumber : nil))
        }
    }

    /// Adds a line below the others that takes no room.
    mutating func appendBelow(_ part: Part) {
        var below = LaidLines()
        below.append(part.lines(of: part.cells, atMost: 1), of: part)
        lines += below.lines.map { line in
            var line = line
            line.row += rows
            return line
        }
    }

    /// Adds blank rows below the others.
    mutating func appendBlank(_ count: Int) {
        rows += count
    }

    /// Adds lines beside these.
    mutating func join(_ other: LaidLines) {
        lines += other.lines
        rows = max(rows, other.rows)
    }
}
