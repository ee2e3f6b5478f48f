import CLibEdit

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What likely follows a line that is being typed, or nil; asked when nothing was typed for a moment.
///
/// - Parameters:
///   - line: as it stands, with the cursor at its end.
///   - cancelled: whether a key was pressed meanwhile, after which the answer is not wanted.
public typealias LineContinuation = (_ line: String, _ cancelled: @Sendable () -> Bool) -> String?

/// A line's likeliest end, shown dim behind the cursor: no part of the line until it is taken.
///
/// libedit knows nothing of it. It stands in cells that libedit believes to be blank, between the line and the right
/// prompt, is drawn while a key is waited for, and is wiped out before the key is looked at.
struct Ghost {
    /// The line that it follows.
    var line: String?
    var text = ""
    /// The columns that it takes on the screen; 0 where it is not there.
    var columns = 0
}

extension LineEditor {
    /// So long nothing is typed before a continuation is looked for: longer than between the keys of a word.
    private static let pause: Int32 = 200

    /// Shows what may follow the line, once it has rested for a moment.
    func showGhost() {
        guard hasGhost, search == nil, queued.isEmpty else { return }
        let (head, tail) = line
        guard tail.isEmpty, !head.isEmpty, keyboard.isQuiet(milliseconds: head == ghost.line ? 0 : Self.pause) else {
            return
        }
        if head != ghost.line {
            let found = continuation(head) { !SignalWake.isQuiet(STDIN_FILENO, milliseconds: 0) }
            guard keyboard.isQuiet(milliseconds: 0) else { return }
            ghost = Ghost(line: head, text: found ?? "")
        }
        let used = DisplayWidth.of(plainPrompt) + DisplayWidth.of(head)
        // One column is left free on either side of the right prompt.
        let room = Terminal.size.columns - used - rightPromptWidth - 2
        ghost.text = DisplayWidth.prefix(TerminalText.visible(ghost.text), columns: max(room, 0))
        ghost.columns = DisplayWidth.of(ghost.text)
        guard ghost.columns > 0 else { return }
        Terminal.print("\u{1B}[2m\(ghost.text)\u{1B}[0m\u{1B}[\(ghost.columns)D")
    }

    /// Leaves the cells as libedit knows them.
    func hideGhost() {
        guard ghost.columns > 0 else { return }
        Terminal.print(String(repeating: " ", count: ghost.columns) + "\u{1B}[\(ghost.columns)D")
        ghost.columns = 0
    }

    /// →: takes what is shown behind the line, or goes to the next character.
    func acceptGhost() -> UInt8 {
        let (head, tail) = line
        if let next = tail.first {
            el_cursor(editLine, Int32(clamping: next.unicodeScalars.count))
            return UInt8(CC_CURSOR)
        }
        guard ghost.line == head, !ghost.text.isEmpty else { return UInt8(CC_ERROR) }
        el_winsertstr(editLine, ghost.text.wide)
        return UInt8(CC_REFRESH)
    }
}
