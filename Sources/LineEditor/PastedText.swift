import CLibEdit

/// Text that a terminal sent between the marks of a bracketed paste.
enum PastedText {
    /// What begins a paste (XTerm Control Sequences, "Bracketed Paste Mode").
    static let beginMark = "\u{1B}[200~"
    /// What ends one.
    static let endMark: [UInt8] = Array("\u{1B}[201~".utf8)

    /// The text as it was copied: newlines as `\n`, tabs kept, other control characters dropped, of 8 bits too.
    ///
    /// Terminals send a newline as CR. Bytes that are not UTF-8 become U+FFFD.
    static func normalized(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "\n"):
                if index == 0 || bytes[index - 1] != UInt8(ascii: "\r") { text.append(byte) }
            case UInt8(ascii: "\r"): text.append(UInt8(ascii: "\n"))
            case UInt8(ascii: "\t"), 0x20..<0x7F, 0x80...: text.append(byte)
            default: break
            }
        }
        return String(String(decoding: text, as: UTF8.self).unicodeScalars.filter { !TerminalKey.isReserved($0) })
    }

    /// One line that stands for many: the beginning with ⏎ for newlines, and how many lines there are.
    static func preview(_ text: String, columns: Int) -> String {
        let lines = text.utf8.count { $0 == UInt8(ascii: "\n") } + (text.utf8.last == UInt8(ascii: "\n") ? 0 : 1)
        let beginning = text.unicodeScalars.prefix(max(0, columns)).map { scalar -> Unicode.Scalar in
            switch scalar {
            case "\n": "⏎"
            case "\t": " "
            default: scalar
            }
        }
        let shown = TerminalText.visible(String(String.UnicodeScalarView(beginning)))
        return DisplayWidth.prefix(shown, columns: columns) + "… (\(lines) lines)"
    }
}

extension LineEditor {
    /// A paste of one line goes into the line, or into what is looked for; one of several ends the line, for they are
    /// text to be asked about.
    func paste() {
        guard let bytes = keyboard.paste() else { return }
        var text = PastedText.normalized(bytes)
        if !text.utf8.dropLast().contains(UInt8(ascii: "\n")) {
            if text.last == "\n" { text.removeLast() }
            if search != nil { return look(for: text) }
            // libedit reads its answer key by key.
            guard !isAsking else {
                queued += text.wide.dropLast()
                return
            }
            return redraw { el_winsertstr(editLine, text.wide) }
        }
        if let search {
            redraw {
                self.search = nil
                replaceLine(with: search.original)
            }
        }
        let (head, tail) = isAsking ? ("", "") : line
        outcome = .paste(head + text + tail)
        let preview = PastedText.preview(text, columns: Terminal.size.columns / 2)
        // What is left of the right prompt goes.
        Terminal.print(downToLastRow + (tail.isEmpty ? "" : "\r\n") + preview + "\u{1B}[K\r\n")
    }
}
