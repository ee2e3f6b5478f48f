import CLibEdit

/// The commands that libedit does not have.
extension LineEditor {
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
}
