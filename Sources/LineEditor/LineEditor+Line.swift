import CLibEdit

/// The line and where it stands on the screen.
extension LineEditor {
    var line: (head: String, tail: String) {
        guard let info = el_wline(editLine)?.pointee, let start = info.buffer, let cursor = info.cursor,
            let end = info.lastchar
        else { return ("", "") }
        return (
            String(wide: UnsafeBufferPointer(start: start, count: cursor - start)),
            String(wide: UnsafeBufferPointer(start: cursor, count: end - cursor))
        )
    }

    /// Moves the terminal's cursor to the last row that the line takes.
    var downToLastRow: String {
        let (head, tail) = line
        let below =
            DisplayWidth.row(after: plainPrompt + head + tail, columns: Terminal.size.columns) - cursorPlace.row
        return below > 0 ? "\u{1B}[\(below)B" : ""
    }

    /// Where the cursor stands, from the row of the prompt.
    private var cursorPlace: (row: Int, column: Int) {
        let (head, tail) = line
        return DisplayWidth.place(
            after: plainPrompt + head, before: tail.unicodeScalars.first, columns: Terminal.size.columns)
    }

    /// Changes the line or the screen, and draws the line as a whole: whatever key libedit waits for, and wherever a
    /// terminal that folds its lines anew has moved the cursor to.
    func redraw(after change: () -> Void) {
        let above = cursorPlace.row
        change()
        Terminal.print((above > 0 ? "\u{1B}[\(above)A" : "") + "\r\u{1B}[J")
        _ = tl_refresh(editLine)
    }

    /// Draws a line of wide characters in several rows as a whole where it has changed before its end: libedit compares
    /// cells, and takes halves of characters for what has stayed.
    func straighten() {
        guard queued.isEmpty, keyboard.isQuiet(milliseconds: 0) else { return }
        let (head, tail) = line
        let text = plainPrompt + head + tail
        let isExtended = text.utf8.starts(with: straight.utf8)
        let wasCrooked = isCrooked(straight)
        straight = text
        guard wasCrooked || isCrooked(text) else { return }
        if !isExtended { redraw {} }
        if !isExtended || !tail.isEmpty { writeRows() }
    }

    private func isCrooked(_ text: String) -> Bool {
        text.unicodeScalars.contains(where: DisplayWidth.isWide) && !text.unicodeScalars.contains("\n")
            && DisplayWidth.row(after: text, columns: Terminal.size.columns) > 0
    }

    /// Whether libedit asks for what vi's `/` looks for, in a row of its own, in place of the line.
    var isAsking: Bool { line.head.unicodeScalars.contains("\n") }

    func replaceLine(with text: String) {
        let (head, tail) = line
        el_cursor(editLine, Int32(clamping: tail.unicodeScalars.count))
        el_deletestr(editLine, Int32(clamping: (head + tail).unicodeScalars.count))
        el_winsertstr(editLine, text.wide)
    }
}
