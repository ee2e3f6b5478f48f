import CLibEdit

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The commands that libedit does not have, and where it finds keys.
extension LineEditor {
    /// Shows a step of the search. Nothing on a keyboard sends it.
    private static let showSearch = "\u{1B}\u{1F}s"

    /// What terminals send for keys beside letters, as xterm, tmux, rxvt and the Linux console have them; of those that
    /// mean nothing here the tail would be text.
    private static let terminalKeys: [(key: String, command: String)] = {
        let meant: [(keys: [String], command: String)] = [
            (["[1;5D", "[1;3D", "[5D", "Od"], "ed-prev-word"), (["[1;5C", "[1;3C", "[5C", "Oc"], "em-next-word"),
            (["[1~", "[7~", "[1;5H", "[1;2H"], "ed-move-to-beg"), (["[4~", "[8~", "[1;5F", "[1;2F"], "ed-move-to-end"),
            (["[1;2D"], "tagline-back"), (["[1;2C"], "ed-next-char"), (["[3;5~", "[3;3~"], "em-delete-next-word"),
            (["[27;2;13~", "[27;5;13~", "[13;2u", "[13;5u"], "ed-newline"),
        ]
        // Insert, the pages, Shift-Tab, focus; arrows up and down with another key, and the function keys.
        var idle = ["[2~", "[5~", "[6~", "[Z", "[I", "[O", "[3;2~", "[5;5~", "[6;5~", "OP", "OQ", "OR", "OS"]
        idle += ["[1;2A", "[1;3A", "[1;5A", "[1;2B", "[1;3B", "[1;5B"]
        for number in 11...24 { idle.append("[\(number)~") }
        var bindings: [(key: String, command: String)] = []
        for (keys, command) in meant + [(idle, "ed-ignore")] {
            for key in keys { bindings.append(("\\e" + key, command)) }
        }
        return bindings
    }()

    func bindCommands() {
        _ = tl_add_command(editLine, "tagline-complete", "complete the word") { editLine, _ in
            LineEditor.from(editLine).complete()
        }
        _ = tl_add_command(editLine, "tagline-paste", "take a bracketed paste") { editLine, _ in
            LineEditor.from(editLine).paste()
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
        let bindings = [
            ("^I", "tagline-complete"), ("\\e[200~", "tagline-paste"), ("^R", "tagline-search"),
            ("\\e\\037s", "tagline-show-search"),
            // The arrow as it comes from terminals in either mode.
            ("\\e[C", "tagline-accept"), ("\\eOC", "tagline-accept"), ("^F", "tagline-accept"),
            // As in bash.
            ("^X^E", "tagline-edit"),
            // libedit's defaults on Debian; other builds differ.
            ("^S", "ed-ignore"), ("^W", "ed-delete-prev-word"), ("\\ep", "ed-search-prev-history"),
            ("\\en", "ed-search-next-history"),
        ]
        bindClusterKeys()
        for (key, command) in bindings + Self.terminalKeys { _ = tl_bind(editLine, key, command) }
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
            case .interrupted:
                _ = Interrupts.take()
                outcome = .interrupted
                Terminal.print(downToLastRow + (line.tail.isEmpty ? "^C\u{1B}[K\r\n" : "\r\n"))
            case .windowChanged:
                redrawForNewSize()
            case .suspended:
                Terminal.print(downToLastRow + "\r\n")
                TerminalGuard.suspend()
                _ = tl_refresh(editLine)
            case .end:
                return 0
            }
        }
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
        let columns = Terminal.size.columns
        let below =
            DisplayWidth.row(after: plainPrompt + head + tail, columns: columns)
            - DisplayWidth.row(after: plainPrompt + head, columns: columns)
        return below > 0 ? "\u{1B}[\(below)B" : ""
    }

    /// libedit believes the cursor to be where it was; a terminal that folds its lines anew has moved it.
    private func redrawForNewSize() {
        el_resize(editLine)
        let above = DisplayWidth.row(after: plainPrompt + line.head, columns: Terminal.size.columns)
        Terminal.print((above > 0 ? "\u{1B}[\(above)A" : "") + "\r\u{1B}[J")
        _ = tl_refresh(editLine)
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
    private func paste() -> UInt8 {
        guard let bytes = keyboard.paste() else { return UInt8(CC_NORM) }
        var text = PastedText.normalized(bytes)
        let (head, tail) = line
        let isOneLine = !text.utf8.dropLast().contains(UInt8(ascii: "\n"))
        if isOneLine {
            if text.last == "\n" { text.removeLast() }
            el_winsertstr(editLine, text.wide)
            return UInt8(CC_REFRESH)
        }
        outcome = .paste(head + text + tail)
        let preview = PastedText.preview(text, columns: Terminal.size.columns / 2)
        // What is left of the right prompt goes.
        Terminal.print(downToLastRow + (tail.isEmpty ? "" : "\r\n") + preview + "\u{1B}[K\r\n")
        return UInt8(CC_NORM)
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
        queued = Self.showSearch.wide.dropLast()
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
