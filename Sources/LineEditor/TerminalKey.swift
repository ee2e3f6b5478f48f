/// A key for which terminals send a sequence of characters, whichever they send.
///
/// libedit takes the escape of a sequence that it does not know for a key, in vi's modes of any, and what follows for
/// text or commands. So the keyboard reads the whole of it, and libedit gets one character: a control character of 8
/// bits (ECMA-48, 5.3), which no keyboard has.
enum TerminalKey: UInt8, CaseIterable {
    case up = 0x80
    case down, left, right, wordLeft, wordRight, home, end, delete, deleteWord, enter

    /// What libedit gets for the key.
    var scalar: Unicode.Scalar { Unicode.Scalar(rawValue) }

    /// Whether a character stands for a key, or may yet: it is none to be typed.
    static func isReserved(_ scalar: Unicode.Scalar) -> Bool { (0x80..<0xA0).contains(scalar.value) }

    /// The key of a sequence as xterm, tmux, rxvt, PuTTY or the Linux console sends it; nil for one that does nothing
    /// here.
    ///
    /// - Parameter sequence: `ESC [` or `ESC O`, numbers, and a character that ends it. The last number is 1 and the
    ///   sum of what is held: 1 for Shift, 2 for Alt, 4 for Ctrl, 8 for Meta (XTerm Control Sequences, "PC-Style
    ///   Function Keys"). Another escape before it is Alt; rxvt ends with `$` for Shift, `^` for Ctrl, `@` for both.
    init?(sequence: String) {
        let hasAlt = sequence.hasPrefix("\u{1B}\u{1B}")
        let rest = sequence.dropFirst(hasAlt ? 2 : 1)
        guard sequence.first == "\u{1B}", rest.count > 1, let introducer = rest.first, let end = rest.last else {
            return nil
        }
        let parameters = rest.dropFirst().dropLast()
        guard parameters.allSatisfy({ $0 == ";" || ("0"..."9").contains($0) }) else { return nil }
        let numbers = parameters.split(separator: ";").compactMap { Int($0) }
        let ofRxvt: [Character: Int] = ["$": 1, "^": 4, "@": 5]
        let last = ofRxvt[end] == nil ? end : "~"
        if last == "u" && numbers.first == 13 || last == "~" && numbers.first == 27 && numbers.last == 13 {
            self = .enter
            return
        }
        let number = (last == "~" ? numbers.dropFirst() : numbers[...]).last ?? 1
        let held = (max(1, number) - 1) | (ofRxvt[end] ?? 0) | (hasAlt ? 2 : 0)
        let isShiftAtMost = held <= 1
        switch (last, numbers.first) {
        case ("A", _) where held == 0: self = .up
        case ("B", _) where held == 0: self = .down
        case ("C", _): self = isShiftAtMost ? .right : .wordRight
        case ("D", _): self = isShiftAtMost ? .left : .wordLeft
        // rxvt's, with Shift or behind an O with Ctrl.
        case ("c", _): self = introducer == "[" ? .right : .wordRight
        case ("d", _): self = introducer == "[" ? .left : .wordLeft
        case ("H", _), ("~", 1?), ("~", 7?): self = .home
        case ("F", _), ("~", 4?), ("~", 8?): self = .end
        case ("~", 3?) where held == 0: self = .delete
        case ("~", 3?) where !isShiftAtMost: self = .deleteWord
        default: return nil
        }
    }
}
