import CLibEdit

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The commands that libedit does not have, and where it finds keys.
extension LineEditor {
    /// Shows a step of the search. No keyboard has it, as with those of ``TerminalKey``.
    static let showSearchKey: Unicode.Scalar = "\u{9F}"

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
            if let next = queued.popFirst() {
                character?.pointee = next
                return 1
            }
            straighten()
            showMarks()
            showGhost()
            let event = keyboard.next()
            // What is drawn for a new size is drawn without it.
            if event == .windowChanged { ghost = Ghost() } else { hideGhost() }
            switch event {
            case .key(let key):
                guard search != nil else {
                    character?.pointee = wchar_t(key.value)
                    return 1
                }
                step(key)
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

    /// What libedit gets for a sequence that a terminal sends: its characters where `~/.editrc` binds it, else one for
    /// a key that is known, and nothing for any other.
    private func keys(of sequence: String) -> [Unicode.Scalar] {
        if ownSequences.contains(sequence) { return Array(sequence.unicodeScalars) }
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
    private var downToLastRow: String {
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
    private func redraw(after change: () -> Void) {
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
        defer { straight = text }
        guard !text.utf8.starts(with: straight.utf8), isCrooked(text) || isCrooked(straight) else { return }
        redraw {}
    }

    private func isCrooked(_ text: String) -> Bool {
        // What vi looks for is asked for in a row of its own.
        text.unicodeScalars.contains(where: DisplayWidth.isWide) && !text.unicodeScalars.contains("\n")
            && DisplayWidth.row(after: text, columns: Terminal.size.columns) > 0
    }

    // MARK: - Completion

    private func complete() -> UInt8 {
        let head = line.head
        switch CompletionOutcome(head: head, choices: completions(head)) {
        case .nothing:
            return UInt8(CC_REFRESH_BEEP)
        case .replace(let word, let text):
            el_deletestr(editLine, Int32(word.unicodeScalars.count))
            el_winsertstr(editLine, text.wide)
            return UInt8(CC_REFRESH)
        case .list(let choices):
            let size = Terminal.size
            let rows = CompletionList.rows(choices, columns: size.columns - 1, rows: size.rows - 2)
            Terminal.print(downToLastRow + "\r\n" + rows.map { $0 + "\r\n" }.joined())
            _ = tl_refresh(editLine)
            return UInt8(CC_NORM)
        }
    }

    // MARK: - Paste

    /// A paste of one line goes into the line; one of several ends it, for they are text to be asked about.
    private func paste() {
        guard let bytes = keyboard.paste() else { return }
        var text = PastedText.normalized(bytes)
        let (head, tail) = line
        let isOneLine = !text.utf8.dropLast().contains(UInt8(ascii: "\n"))
        if isOneLine {
            if text.last == "\n" { text.removeLast() }
            return redraw {
                search = nil
                el_winsertstr(editLine, text.wide)
            }
        }
        outcome = .paste(head + text + tail)
        let preview = PastedText.preview(text, columns: Terminal.size.columns / 2)
        // What is left of the right prompt goes.
        Terminal.print(downToLastRow + (tail.isEmpty ? "" : "\r\n") + preview + "\u{1B}[K\r\n")
    }

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

    private func replaceLine(with text: String) {
        let (head, tail) = line
        el_cursor(editLine, Int32(clamping: tail.unicodeScalars.count))
        el_deletestr(editLine, Int32(clamping: (head + tail).unicodeScalars.count))
        el_winsertstr(editLine, text.wide)
    }

    // MARK: - Search

    private func startSearch() -> UInt8 {
        let (head, tail) = line
        search = IncrementalSearch(line: head + tail, history: history)
        return UInt8(CC_REFRESH)
    }

    private func step(_ key: Unicode.Scalar) {
        guard var search else { return }
        let result = search.take(key)
        self.search = search
        queued = [wchar_t(Self.showSearchKey.value)]
        if case .finished(let key) = result { queued.append(wchar_t(key.value)) }
        isSearchOver = result != .searching
    }

    private func showSearch() -> UInt8 {
        guard let search else { return UInt8(CC_NORM) }
        replaceLine(with: search.line)
        if isSearchOver { self.search = nil }
        return UInt8(CC_REFRESH)
    }
}
