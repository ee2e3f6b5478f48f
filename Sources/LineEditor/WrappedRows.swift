/// The rows of a line that takes several of the screen.
enum WrappedRows {
    struct Row: Equatable {
        let row: Int
        let column: Int
        var text = ""
        /// Where it ends.
        var end: Int
    }

    /// - Parameters:
    ///   - text: a prompt and a line, written from the left edge of a screen.
    ///   - prompt: how many scalars of it are left out.
    /// - Returns: nil where a character is drawn in another way than as it is.
    static func rows(of text: String, from prompt: Int, columns: Int) -> [Row]? {
        var rows: [Row] = []
        var (row, column) = (0, 0)
        for (index, scalar) in text.unicodeScalars.enumerated() {
            let width = DisplayWidth.of(scalar)
            if column + width > columns { (row, column) = (row + 1, 0) }
            if index >= prompt {
                guard CombiningMarks.isBase(scalar) || CombiningMarks.isMark(scalar) else { return nil }
                if rows.last?.row != row, width > 0 || rows.isEmpty {
                    rows.append(Row(row: row, column: column, end: column))
                }
                rows[rows.endIndex - 1].text.unicodeScalars.append(scalar)
                rows[rows.endIndex - 1].end += width
            }
            column += width
            if column >= columns { (row, column) = (row + 1, 0) }
        }
        return rows
    }
}

extension LineEditor {
    /// Writes the line over itself, and puts the cursor where it belongs: on its way up libedit writes the cells that it
    /// passes, and wide characters in two.
    func writeRows() {
        let (head, tail) = line
        let (columns, rows) = Terminal.size
        let (prompt, text) = (plainPrompt, plainPrompt + head + tail)
        guard let all = WrappedRows.rows(of: text, from: prompt.unicodeScalars.count, columns: columns),
            let last = all.last
        else { return }
        let cursor = DisplayWidth.place(after: prompt + head, before: tail.unicodeScalars.first, columns: columns)
        var pen = ScreenPen(row: cursor.row)
        // What has gone off the top of the screen stays as it is.
        for row in all where max(last.row, cursor.row) - row.row < rows {
            pen.go(to: (row.row, row.column))
            pen.write(row.text + (row.end < columns && row != last ? "\u{1B}[K" : ""))
        }
        pen.go(to: cursor)
        Terminal.print(pen.drawn)
    }
}
