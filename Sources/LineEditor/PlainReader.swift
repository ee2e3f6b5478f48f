#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reads lines from a pipe, a file or a dumb terminal, without editing.
///
/// What is to be changed stands in a line of its own above the prompt, and an empty line leaves it as it is.
///
/// Bytes that are not UTF-8 become U+FFFD; a line ends at LF or CRLF and may be of any length. A byte order mark before
/// the first line, as editors on Windows put there, is no text.
public final class PlainReader: LineReader {
    public let isInteractive: Bool
    public let history: [String] = []

    private let descriptor: Int32
    private var buffer: [UInt8] = []
    /// Where in `buffer` the next line begins, and up to where no newline was found.
    private var start = 0
    private var searched = 0
    private var isFirstLine = true

    /// - Parameters:
    ///   - descriptor: an open file descriptor; it stays the caller's.
    ///   - showsPrompt: whether prompts are printed, without their escape sequences.
    public init(descriptor: Int32 = 0, showsPrompt: Bool = false) {
        self.descriptor = descriptor
        isInteractive = showsPrompt
        if showsPrompt {
            TextLocale.prepare()
            Interrupts.install()
        }
    }

    public func readLine(prompt: String, rightPrompt: String, prefill: String, remember: Bool) -> LineEvent {
        let offered = isInteractive ? prefill : ""
        if isInteractive {
            _ = Interrupts.take()
            if !offered.isEmpty { Terminal.print("\(offered)\n") }
            Terminal.print(PromptText.plain(prompt, unicode: TextLocale.isUTF8))
        } else if Interrupts.take() {
            return .interrupted
        }
        while true {
            if let newline = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = text(start..<newline)
                start = newline + 1
                searched = start
                return .line(line.isEmpty ? offered : line)
            }
            searched = buffer.count
            switch fill() {
            case .more: continue
            case .interrupted:
                drop()
                if isInteractive { Terminal.print("\n") }
                return .interrupted
            case .end:
                defer { drop() }
                if isInteractive { Terminal.print("\n") }
                return start < buffer.count ? .line(text(start..<buffer.count)) : .end
            }
        }
    }

    private enum Filled { case more, interrupted, end }

    private func fill() -> Filled {
        buffer.removeFirst(start)
        searched -= start
        start = 0
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            // An interrupt that comes before the wait would not end a `read` that waits by itself.
            guard SignalWake.wait(for: descriptor) else {
                if Interrupts.take() { return .interrupted }
                continue
            }
            let count = read(descriptor, &chunk, chunk.count)
            if count > 0 {
                buffer += chunk[..<count]
                return .more
            }
            if count == 0 { return .end }
            switch errno {
            case EINTR: if Interrupts.take() { return .interrupted }
            case EAGAIN:
                var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                _ = poll(&wait, 1, -1)
            default: return .end
            }
        }
    }

    private func drop() {
        buffer = []
        start = 0
        searched = 0
    }

    private func text(_ range: Range<Int>) -> String {
        var line = buffer[range]
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        if isFirstLine, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        isFirstLine = false
        return String(decoding: line, as: UTF8.self)
    }
}
