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
    /// Milliseconds after which an escape is a key by itself: what a terminal sends comes at once, and whoever presses
    /// the key must not wait.
    private static let escapeGap: Int32 = 5
    /// Milliseconds between the parts of a sequence, at most.
    private static let sequenceGap: Int32 = 50
    private static let longestSequence = 64

    private var buffer: [UInt8]
    private var position = 0

    /// - Parameter typed: what was typed already.
    init(typed: [UInt8] = []) { buffer = typed }

    /// Whether nothing is typed for so many milliseconds.
    func isQuiet(milliseconds: Int32) -> Bool {
        position == buffer.count && SignalWake.isQuiet(STDIN_FILENO, milliseconds: milliseconds)
    }

    /// Waits for the next key or signal. Bytes that are not UTF-8 are skipped.
    mutating func next() -> Event {
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
            if bytes[0] == Self.escape, let sequence = sequence() { return .sequence(sequence) }
            var decoder = UTF8()
            var iterator = bytes.makeIterator()
            if case .scalarValue(let scalar) = decoder.decode(&iterator), !TerminalKey.isReserved(scalar) {
                return .key(scalar)
            }
        }
    }

    /// Reads the rest of a sequence behind its escape, whole (ECMA-48, 5.4), so that no part of one that means nothing
    /// is taken for text; nil where the escape is a key by itself, or Meta with another.
    private mutating func sequence() -> String? {
        let introducer = peek(milliseconds: Self.escapeGap)
        guard introducer == UInt8(ascii: "[") || introducer == UInt8(ascii: "O") else { return nil }
        var bytes = [Self.escape]
        while bytes.count < Self.longestSequence, let byte = peek(milliseconds: Self.sequenceGap),
            (0x20...0x7E).contains(byte)
        {
            position += 1
            bytes.append(byte)
            // The Linux console's F1 to F5 are `ESC [ [ A` to `E`.
            let isSecond = bytes.count == 3 && byte == UInt8(ascii: "[")
            if bytes.count > 2, byte >= 0x40, !isSecond { break }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

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

    /// The next byte, which stays to be read; nil where none comes for so many milliseconds.
    private mutating func peek(milliseconds: Int32) -> UInt8? {
        if position == buffer.count {
            var file = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
            guard poll(&file, 1, milliseconds) > 0, fill() else { return nil }
        }
        return position < buffer.count ? buffer[position] : nil
    }

    /// Reads what is there.
    /// - Returns: whether the terminal is.
    private mutating func fill() -> Bool {
        var chunk = [UInt8](repeating: 0, count: 4096)
        let count = read(STDIN_FILENO, &chunk, chunk.count)
        guard count > 0 else { return count < 0 && (errno == EINTR || errno == EAGAIN) }
        buffer = Array(chunk[..<count])
        position = 0
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
