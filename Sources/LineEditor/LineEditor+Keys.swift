import CLibEdit

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where libedit finds keys.
extension LineEditor {
    /// ^V takes the next character as it is.
    private static let quoteKey: Unicode.Scalar = "\u{16}"
    /// So many keys may stand before the sequence of a key in a binding.
    private static let longestChord = 8

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
}
