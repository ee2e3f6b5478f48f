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
        let room = ghostRoom(after: head)
        guard room > 0 else {
            ghost = Ghost()
            return
        }
        if head != ghost.line {
            let found = continuation(head) { !SignalWake.isQuiet(STDIN_FILENO, milliseconds: 0) }
            guard keyboard.isQuiet(milliseconds: 0) else { return }
            ghost = Ghost(line: head, text: found ?? "")
        }
        ghost.text = Self.words(of: TerminalText.visible(ghost.text), columns: room)
        ghost.columns = DisplayWidth.of(ghost.text)
        guard ghost.columns > 0 else { return }
        Terminal.print("\u{1B}[2m\(ghost.text)\u{1B}[0m\u{1B}[\(ghost.columns)D")
    }

    /// The whole words of a text that fit so many columns; of wide characters, which need no spaces, as many as fit.
    static func words(of text: String, columns: Int) -> String {
        let fitting = DisplayWidth.prefix(text, columns: columns)
        let rest = text.unicodeScalars.dropFirst(fitting.unicodeScalars.count)
        guard let last = fitting.unicodeScalars.last, let next = rest.first, next != " ",
            DisplayWidth.of(last) < 2, DisplayWidth.of(next) < 2
        else { return fitting }
        return fitting.lastIndex(of: " ").map { String(fitting[..<$0]) } ?? ""
    }

    /// The columns behind a line, in the row of the screen in which it ends, that libedit leaves blank; 0 or less where
    /// there are none.
    private func ghostRoom(after head: String) -> Int {
        let columns = Terminal.size.columns
        let place = DisplayWidth.place(after: plainPrompt + head, columns: columns)
        let room = columns - place.column - 2
        guard place.row == 0, rightPromptWidth > 0 else { return room }
        // libedit draws the right prompt beside lines of one row that leave more than a column between, and lets it stand
        // where a wide character takes the last but one.
        switch columns - place.column - rightPromptWidth {
        case 2...: return room - rightPromptWidth
        case 1: return 0
        default: return room
        }
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
