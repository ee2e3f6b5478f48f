import CLibEdit

/// Keys that take what reads as one character as one: an emoji with its skin tone, a letter with its marks.
///
/// libedit's own go through such a cluster scalar by scalar, with steps that do not show.
extension LineEditor {
    func addClusterCommands() {
        _ = tl_add_command(editLine, "tagline-erase", "erase the character before the cursor") { editLine, _ in
            LineEditor.from(editLine).eraseCluster()
        }
        _ = tl_add_command(editLine, "tagline-delete", "erase the character at the cursor") { editLine, _ in
            LineEditor.from(editLine).deleteCluster()
        }
        _ = tl_add_command(editLine, "tagline-delete-or-end", "erase it, or end the input") { editLine, _ in
            LineEditor.from(editLine).deleteClusterOrEnd()
        }
        // In vi's insert mode libedit's own stops before the last character.
        _ = tl_add_command(editLine, "tagline-end", "go behind the last character") { editLine, _ in
            LineEditor.from(editLine).goToEnd()
        }
        _ = tl_add_command(editLine, "tagline-back", "go to the character before the cursor") { editLine, _ in
            LineEditor.from(editLine).goBack()
        }
    }

    private func eraseCluster() -> UInt8 {
        guard let last = line.head.last else { return UInt8(CC_ERROR) }
        el_deletestr(editLine, Int32(clamping: last.unicodeScalars.count))
        return UInt8(CC_REFRESH)
    }

    private func deleteCluster() -> UInt8 {
        guard let next = line.tail.first else { return UInt8(CC_ERROR) }
        let count = Int32(clamping: next.unicodeScalars.count)
        el_cursor(editLine, count)
        el_deletestr(editLine, count)
        return UInt8(CC_REFRESH)
    }

    /// ^D, which ends the input where there is no line.
    private func deleteClusterOrEnd() -> UInt8 {
        let (head, tail) = line
        guard head.isEmpty, tail.isEmpty else { return deleteCluster() }
        Terminal.print("^D")
        return UInt8(CC_EOF)
    }

    private func goToEnd() -> UInt8 {
        el_cursor(editLine, Int32(clamping: line.tail.unicodeScalars.count))
        return UInt8(CC_CURSOR)
    }

    private func goBack() -> UInt8 {
        guard let last = line.head.last else { return UInt8(CC_ERROR) }
        el_cursor(editLine, Int32(clamping: -last.unicodeScalars.count))
        return UInt8(CC_CURSOR)
    }
}
