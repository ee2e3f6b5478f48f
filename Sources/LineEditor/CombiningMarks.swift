/// Accents, vowel signs and other marks that stand on the character before them and take no column.
///
/// libedit has one code point a cell and no cell for what takes no column: it keeps marks in the line and never draws
/// them. So each character with marks is drawn over itself while a key is waited for.
enum CombiningMarks {
    /// A character with its marks, and where it stands.
    struct Place: Equatable {
        var row: Int
        var column: Int
        var text: String
    }

    /// Where marks stand in `text`, written from the left edge of a screen; in its first `prompt` scalars none do.
    static func places(in text: String, from prompt: Int, columns: Int) -> [Place] {
        var places: [Place] = []
        var row = 0
        var column = 0
        var base: Place?
        func close() {
            if let base, base.text.unicodeScalars.count > 1 { places.append(base) }
        }
        for (index, scalar) in text.unicodeScalars.enumerated() {
            if isMark(scalar) {
                base?.text.unicodeScalars.append(scalar)
                continue
            }
            close()
            let width = DisplayWidth.of(scalar)
            if column + width > columns { (row, column) = (row + 1, 0) }
            base = index >= prompt && isBase(scalar) ? Place(row: row, column: column, text: String(scalar)) : nil
            column += width
            if column >= columns { (row, column) = (row + 1, 0) }
        }
        close()
        return places
    }

    /// Whether a scalar is drawn as it is: a control character must not be sent to the terminal.
    static func isBase(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .unassigned, .lineSeparator, .paragraphSeparator: false
        default: (1...2).contains(DisplayWidth.of(scalar))
        }
    }

    /// Whether a scalar is drawn into the cell before it: a mark, or a vowel or final consonant of a Hangul syllable.
    ///
    /// Joiners and variation selectors are not: they may make their emoji narrower or wider than libedit believes.
    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x300, DisplayWidth.of(scalar) == 0 else { return false }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark, .otherLetter:
            return !scalar.properties.isVariationSelector
        default: return false
        }
    }
}

extension LineEditor {
    /// Draws the marks of the line, and leaves the cursor where it was.
    func showMarks() {
        guard queued.isEmpty, keyboard.isQuiet(milliseconds: 0) else { return }
        let (head, tail) = line
        guard (head + tail).unicodeScalars.contains(where: CombiningMarks.isMark) else { return }
        let (columns, rows) = Terminal.size
        let (prompt, text) = (plainPrompt, plainPrompt + head + tail)
        let last = DisplayWidth.place(after: text, columns: columns)
        let cursor = DisplayWidth.place(after: prompt + head, before: tail.unicodeScalars.first, columns: columns)
        var pen = ScreenPen(row: cursor.row)
        // What has gone off the top of the screen stays as it is.
        for mark in CombiningMarks.places(in: text, from: prompt.unicodeScalars.count, columns: columns)
        where last.row - mark.row < rows {
            pen.go(to: (mark.row, mark.column))
            pen.write(mark.text)
        }
        pen.go(to: cursor)
        Terminal.print(pen.drawn)
    }
}
