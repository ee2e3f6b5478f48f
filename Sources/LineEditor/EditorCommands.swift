import CLibEdit

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The commands that libedit does not have, and where it finds keys.
extension LineEditor {
    /// ^V takes the next character as it is.
    private static let quoteKey: Unicode.Scalar = "\u{16}"
    /// So many keys may stand before the sequence of a key in a binding.
    private static let longestChord = 8

    func addCommands() {
        _ = tl_add_command(editLine, "tagline-complete", "complete the word") { editLine, _ in
            LineEditor.from(editLine).complete()
        }
        _ = tl_add_command(editLine, "tagline-search", "search the history as you type") { editLine, _ in
            LineEditor.from(editLine).startSearch()
        }
        _ = tl_add_command(editLine, "tagline-show-search", "show a step of the search") { editLine, _ in
            LineEditor.from(editLine).showSearch()
        }
        _ = tl_add_command(editLine, "tagline-accept", "take what is shown behind the line") { editLine, _ in
            LineEditor.from(editLine).acceptGhost()
        }
        _ = tl_add_command(editLine, "tagline-edit", "change the line in another program") { editLine, _ in
            LineEditor.from(editLine).editElsewhere()
        }
    }

    /// What libedit calls for each character: 1 and the character, 0 at the end, -1 to end the line.
    func nextCharacter(_ character: UnsafeMutablePointer<wchar_t>?) -> Int32 {
        while true {
            if outcome != nil {
                errno = EINTR
                return -1
            }
            if let next = queued.popFirst() { return give(next, to: character) }
            straighten()
            showMarks()
            showGhost()
            let event = keyboard.next(escapeIsKey: isVi || search != nil)
            // What is drawn for a new size is drawn without it.
            if event == .windowChanged { ghost = Ghost() } else { hideGhost() }
            switch event {
            case .key(let key):
                guard search != nil else { return give(wchar_t(key.value), to: character) }
                // As in bash; with a key behind it, it is Meta.
                let onlyEnds = key == "\u{1B}" && !isVi && keyboard.isQuiet(milliseconds: 0)
                step(key, onlyEnds: onlyEnds)
            case .sequence(PastedText.beginMark): paste()
            case .sequence(let sequence):
                var keys = keys(of: sequence)[...]
                if search != nil, let first = keys.popFirst() { step(first) }
                queued += keys.map { wchar_t($0.value) }
            case .interrupted:
                _ = Interrupts.take()
                outcome = .interrupted
                Terminal.print(downToLastRow + (line.tail.isEmpty ? "^C\u{1B}[K\r\n" : "\r\n"))
            case .windowChanged:
                redraw { el_resize(editLine) }
            case .suspended:
                Terminal.print(downToLastRow + "\r\n")
                TerminalGuard.suspend()
                _ = tl_refresh(editLine)
            case .end:
                return 0
            }
        }
    }

    private func give(_ key: wchar_t, to character: UnsafeMutablePointer<wchar_t>?) -> Int32 {
        character?.pointee = key
        given.unicodeScalars.append(Unicode.Scalar(UInt32(truncatingIfNeeded: key)) ?? "\u{FFFD}")
        given = String(given.unicodeScalars.suffix(Self.longestChord))
        return 1
    }

    /// What libedit gets for a sequence that a terminal sends: its characters where `~/.editrc` binds it, by itself or
    /// behind the keys before it, and behind ^V; else one for a key that is known, and nothing for any other.
    private func keys(of sequence: String) -> [Unicode.Scalar] {
        let chord = given + sequence
        if given.unicodeScalars.last == Self.quoteKey
            || ownSequences.contains(where: { chord.hasSuffix($0) && $0.hasSuffix(sequence) })
        {
            return Array(sequence.unicodeScalars)
        }
        return TerminalKey(sequence: sequence).map { [$0.scalar] } ?? []
    }

    // MARK: - The line and where it stands on the screen

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
    private func straighten() {
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

    // MARK: - Another program

    private func editElsewhere() -> UInt8 {
        let (head, tail) = line
        Terminal.print(downToLastRow + "\r\n")
        var edited: String?
        TerminalGuard.released { edited = external(head + tail) }
        _ = Interrupts.take()
        // What was typed before it was gone, the terminal has shown.
        Terminal.print("\r\u{1B}[J")
        if var text = edited.map({ PastedText.normalized(Array($0.utf8)) }) {
            if text.last == "\n" { text.removeLast() }
            if text.utf8.contains(UInt8(ascii: "\n")) {
                outcome = .paste(text)
                Terminal.print(PastedText.preview(text, columns: Terminal.size.columns / 2) + "\r\n")
                return UInt8(CC_NORM)
            }
            replaceLine(with: text)
        }
        _ = tl_refresh(editLine)
        return UInt8(CC_NORM)
    }

    func replaceLine(with text: String) {
        let (head, tail) = line
        el_cursor(editLine, Int32(clamping: tail.unicodeScalars.count))
        el_deletestr(editLine, Int32(clamping: (head + tail).unicodeScalars.count))
        el_winsertstr(editLine, text.wide)
    }
}
