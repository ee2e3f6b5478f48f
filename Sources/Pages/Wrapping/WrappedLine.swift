/// A line of a wrapped text, by its clusters.
struct WrappedLine: Equatable {
    /// What prints, without white space at the end.
    let cells: Range<Int>
    /// The columns that it takes.
    let columns: Int
    /// Where the next line begins.
    let next: Int
}

extension CellText {
    /// The first lines of some clusters, wrapped to a width: one at least, an empty one for no clusters.
    ///
    /// A line ends after a space or a hyphen, beside a character of a script without spaces, or in the middle of a word
    /// that is longer than the line. Spaces at its end take no room, those inside it do.
    func lines(of range: Range<Int>, width: Int, atMost limit: Int) -> [WrappedLine] {
        var lines: [WrappedLine] = []
        var start = range.lowerBound
        repeat {
            let line = line(from: start, to: range.upperBound, width: width)
            lines.append(line)
            start = line.next
        } while start < range.upperBound && lines.count < limit
        return lines
    }

    private func line(from start: Int, to end: Int, width: Int) -> WrappedLine {
        var columns = 0
        // What prints of the line so far, and of the line if it ended at the last chance.
        var printing = WrappedLine(cells: start..<start, columns: 0, next: start)
        var chance: WrappedLine?
        for index in start..<end {
            let cell = cells[index]
            if cell.role.contains(.lineEnd) {
                return WrappedLine(cells: printing.cells, columns: printing.columns, next: index + 1)
            }
            let after = columns + Int(cell.width)
            if cell.role.contains(.space) {
                columns = after
                if !printing.cells.isEmpty {
                    chance = WrappedLine(cells: printing.cells, columns: printing.columns, next: index + 1)
                }
                continue
            }
            if index > start, canBreak(before: index, from: start) {
                chance = WrappedLine(cells: printing.cells, columns: printing.columns, next: index)
            }
            if after > width, index > start {
                return chance ?? WrappedLine(cells: printing.cells, columns: printing.columns, next: index)
            }
            columns = after
            printing = WrappedLine(cells: start..<index + 1, columns: columns, next: index + 1)
        }
        return WrappedLine(cells: printing.cells, columns: printing.columns, next: end)
    }

    /// Whether a line that begins at `start` may end before a cluster that follows another one without a space.
    private func canBreak(before index: Int, from start: Int) -> Bool {
        let (last, next) = (cells[index - 1].role, cells[index].role)
        if next.contains(.nonStarter) || last.contains(.nonEnder) || last.contains(.space) { return false }
        if last.contains(.hyphen) {
            // A dash at the start of a word belongs to it, and one before a quotation mark ends a speech.
            if !next.isDisjoint(with: [.hyphen, .closer]) { return false }
            var before = index - 1
            while before > start, cells[before].role.contains(.hyphen) { before -= 1 }
            return !cells[before].role.contains(.hyphen) && !cells[before].role.contains(.space)
        }
        return last.contains(.ideograph) || next.contains(.ideograph)
    }
}
