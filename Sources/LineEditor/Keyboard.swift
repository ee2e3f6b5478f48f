import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What a person does at the terminal: keys, and the signals that come between them.
struct Keyboard {
    enum Event: Equatable {
        case key(Unicode.Scalar)
        /// What a terminal sends for a key that is no character, from its escape on.
        case sequence(String)
        case interrupted
        case windowChanged
        case suspended
        /// The terminal is gone.
        case end
    }

    private enum Byte {
        case byte(UInt8)
        case event(Event)
    }

    /// A paste larger than this is cut: the terminal has lost the mark that ends it.
    private static let longestPaste = 1 << 26
    /// Milliseconds between the parts of a paste, at most; a slow line needs some.
    private static let longestGap: Int32 = 500

    private static let escape: UInt8 = 0x1B
    /// Milliseconds after which an escape is a key by itself: what a terminal sends comes at once but over a slow line,
    /// and whoever presses the key must not wait.
    private static let escapeGap: Int32 = 50
    /// Milliseconds between the parts of a sequence, at most. Behind its beginning comes nothing that a person types.
    private static let sequenceGap: Int32 = 500
    private static let longestSequence = 64
    /// What a terminal answers when it is asked for a colour or its name is far shorter.
    private static let longestString = 4096

    private var buffer: [UInt8]
    private var position = 0

    /// - Parameter typed: what was typed already.
    init(typed: [UInt8] = []) { buffer = typed }

    /// Whether nothing is typed for so many milliseconds.
    func isQuiet(milliseconds: Int32) -> Bool {
        position == buffer.count && SignalWake.isQuiet(STDIN_FILENO, milliseconds: milliseconds)
    }

    /// Waits for the next key or signal. Bytes that are not UTF-8 and control characters of 8 bits are skipped, but for
    /// the one that begins a sequence.
    ///
    /// - Parameter escapeIsKey: whether an escape does something before another key comes, and is not to be waited with.
    mutating func next(escapeIsKey: Bool = true) -> Event {
        while true {
            var bytes: [UInt8] = []
            repeat {
                switch nextByte() {
                case .event(let event): return event
                case .byte(let byte):
                    // A new character begins: what came before it was cut short.
                    if !bytes.isEmpty, byte & 0xC0 != 0x80 { bytes = [] }
                    bytes.append(byte)
                }
            } while bytes.count < Self.length(startingWith: bytes[0])
            if let event = Self.event(for: bytes[0]) { return event }
            if bytes[0] == Self.escape,
                let sequence = sequence(gap: escapeIsKey ? Self.escapeGap : Self.sequenceGap)
            {
                return .sequence(sequence)
            }
            if bytes == [0x9B] || bytes == [0xC2, 0x9B] {
                return .sequence(sequence(begun: [Self.escape, UInt8(ascii: "[")]))
            }
            var decoder = UTF8()
            var iterator = bytes.makeIterator()
            if case .scalarValue(let scalar) = decoder.decode(&iterator), !TerminalKey.isReserved(scalar) {
                return .key(scalar)
            }
        }
    }

    /// Reads the rest of a sequence behind its escape, whole, so that no part of one that means nothing is taken for
    /// text; nil where the escape is a key by itself, or Meta with another.
    private mutating func sequence(gap: Int32) -> String? {
        // PuTTY and rxvt send another escape before that of a key with which Alt is held.
        let escapes = peek(milliseconds: gap) == Self.escape ? 2 : 1
        guard let introducer = peek(escapes - 1, milliseconds: gap) else { return nil }
        switch introducer {
        case UInt8(ascii: "["), UInt8(ascii: "O"):
            position += escapes
            let sequence = sequence(begun: [UInt8](repeating: Self.escape, count: escapes) + [introducer])
            // A paste is one whatever was pressed before it.
            return sequence.hasSuffix(PastedText.beginMark) ? PastedText.beginMark : sequence
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "^"), UInt8(ascii: "_"):
            return escapes == 1 ? string() : nil
        default: return nil
        }
    }

    /// Reads the rest of a control sequence (ECMA-48, 5.4).
    ///
    /// - Parameter begun: what was read of it, up to its `[` or `O`.
    private mutating func sequence(begun: [UInt8]) -> String {
        var bytes = begun
        while bytes.count < Self.longestSequence, let byte = peek(milliseconds: Self.sequenceGap),
            (0x20...0x7E).contains(byte)
        {
            let parameters = bytes.dropFirst(begun.count)
            position += 1
            bytes.append(byte)
            switch byte {
            // The Linux console's F1 to F5 are `ESC [ [ A` to `E`.
            case UInt8(ascii: "[") where parameters.isEmpty: break
            // rxvt's keys with Shift are `ESC [ 7 $` and so on.
            case UInt8(ascii: "$") where !parameters.isEmpty && parameters.allSatisfy(Self.isDigit), 0x40...:
                return String(decoding: bytes, as: UTF8.self)
            default: break
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Reads the rest of a control string behind its escape (ECMA-48, 5.6): a terminal's answer to a program that has
    /// left, as an editor has. Nil, and nothing is read, where no end comes: Meta and a letter may begin as it does.
    private mutating func string() -> String? {
        var length = 1
        while length < Self.longestString, let byte = peek(length, milliseconds: Self.escapeGap) {
            length += 1
            switch byte {
            case 0x07: break
            case Self.escape where peek(length, milliseconds: Self.escapeGap) == UInt8(ascii: "\\"): length += 1
            case 0x20...: continue
            default: return nil
            }
            defer { position += length }
            return "\u{1B}" + String(decoding: buffer[position..<position + length], as: UTF8.self)
        }
        return nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isInterrupt(_ key: UInt8) -> Bool { key != 0 && key == TerminalGuard.signalKeys.interrupt }

    /// What a key does that sends a signal elsewhere: here the terminal passes it on as a character.
    private static func event(for key: UInt8) -> Event? {
        let keys = TerminalGuard.signalKeys
        switch key {
        case 0: return nil
        case keys.interrupt: return .interrupted
        case keys.quit:
            raise(SIGQUIT)
            return nil
        case keys.suspend:
            raise(SIGTSTP)
            return TerminalGuard.suspendWanted.exchange(false, ordering: .relaxed) ? .suspended : nil
        default: return nil
        }
    }

    /// Reads the rest of a paste, up to its end mark.
    /// - Returns: nil where it was interrupted.
    mutating func paste() -> [UInt8]? {
        var text: [UInt8] = []
        let last = PastedText.endMark.last
        while text.count < Self.longestPaste {
            switch nextByte() {
            case .byte(let byte):
                // Behind a ^C that is pasted comes the end mark, if nothing else; behind the key comes nothing.
                if Self.isInterrupt(byte), isQuiet(milliseconds: Self.longestGap) {
                    raise(SIGINT)
                    return nil
                }
                text.append(byte)
                if byte == last, text.suffix(PastedText.endMark.count).elementsEqual(PastedText.endMark) {
                    text.removeLast(PastedText.endMark.count)
                    return text
                }
            // A changed window is seen to when the line is next drawn.
            case .event(.windowChanged), .event(.suspended): continue
            case .event: return nil
            }
        }
        return text
    }

    private mutating func nextByte() -> Byte {
        while position == buffer.count {
            if Interrupts.isPending { return .event(.interrupted) }
            if TerminalGuard.suspendWanted.exchange(false, ordering: .relaxed) { return .event(.suspended) }
            if TerminalGuard.windowChanged.exchange(false, ordering: .relaxed) { return .event(.windowChanged) }
            guard SignalWake.wait(for: STDIN_FILENO) else { continue }
            guard fill() else { return .event(.end) }
        }
        defer { position += 1 }
        return .byte(buffer[position])
    }

    /// The byte so many places on, which stays to be read; nil where none comes for so many milliseconds.
    private mutating func peek(_ offset: Int = 0, milliseconds: Int32) -> UInt8? {
        while position + offset >= buffer.count {
            var file = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
            let count = poll(&file, 1, milliseconds)
            // A signal cuts no sequence: it is seen to before the next key.
            if count < 0, errno == EINTR { continue }
            guard count > 0, fill() else { return nil }
        }
        return buffer[position + offset]
    }

    /// Reads what is there.
    /// - Returns: whether the terminal is.
    private mutating func fill() -> Bool {
        var chunk = [UInt8](repeating: 0, count: 4096)
        let count = read(STDIN_FILENO, &chunk, chunk.count)
        guard count > 0 else { return count < 0 && (errno == EINTR || errno == EAGAIN) }
        buffer.removeFirst(position)
        position = 0
        buffer += chunk[..<count]
        return true
    }

    /// How many bytes the character has that begins with `byte` (RFC 3629, 3).
    private static func length(startingWith byte: UInt8) -> Int {
        switch byte {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }
}
