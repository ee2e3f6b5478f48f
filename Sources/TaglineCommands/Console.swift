import LineEditor
import Projects

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The process's own standard output and standard error.
struct Console: TextOutputStream, Sendable {
    static let shared = Console()

    private let isTerminal: Bool
    /// Whether reports may be coloured: a terminal that can, and no `NO_COLOR`.
    let hasColor: Bool
    /// Whether progress may be drawn over itself on standard error.
    let hasProgress: Bool
    /// Whether standard output is a terminal on which lines can be drawn over themselves.
    let canRedraw: Bool

    private init() {
        let dumb = getenv("TERM").map { String(cString: $0) } ?? "dumb" == "dumb"
        isTerminal = isatty(STDOUT_FILENO) == 1
        canRedraw = isTerminal && !dumb
        hasColor = canRedraw && getenv("NO_COLOR") == nil
        hasProgress = isatty(STDERR_FILENO) == 1 && !dumb
    }

    /// The columns of the terminal that standard error is; 80 where it does not say.
    var progressColumns: Int { Self.size(of: STDERR_FILENO).columns }

    /// The size of the terminal that standard output is; 80 by 24 where it does not say.
    var columns: Int { Self.size(of: STDOUT_FILENO).columns }
    var rows: Int { Self.size(of: STDOUT_FILENO).rows }
    /// The columns that lists are fitted to; nil where standard output is no screen.
    var screenColumns: Int? { canRedraw ? columns : nil }

    private static func size(of descriptor: Int32) -> (columns: Int, rows: Int) {
        var window = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 1, window.ws_row > 1 else {
            return (80, 24)
        }
        return (Int(window.ws_col), Int(window.ws_row))
    }

    /// Writes a report to standard output; whatever a file put into it, nothing in it steers a terminal.
    ///
    /// JSON comes out as it is: it escapes all that would be replaced.
    func write(_ text: String) {
        send(Array(TerminalText.visible(text, keepsLines: true).utf8))
    }

    /// Writes a document to standard output: byte for byte, unless that is a terminal.
    func write(_ bytes: [UInt8]) {
        guard isTerminal else { return send(bytes) }
        write(String(decoding: bytes, as: UTF8.self))
    }

    /// Writes a prompt, which may be coloured, and the line that was read at it.
    func echo(_ line: String, after prompt: String) {
        send(Array((prompt + visible(line) + "\n").utf8))
    }

    /// Writes all of the bytes to standard output.
    ///
    /// Where that is impossible the process ends with 1: nobody could tell a cut result from a whole one. A reader
    /// that has gone away ends it without a word, as it does other filters.
    private func send(_ bytes: [UInt8]) {
        let code = put(bytes, to: STDOUT_FILENO)
        guard code != 0 else { return }
        if code != EPIPE { diagnose("\(FileError(.write, "standard output", code: code))") }
        exit(1)
    }

    /// One diagnostic on standard error: `tagline: …`, on one line, whatever a file had in it.
    func diagnose(_ message: String) {
        _ = put(Array("tagline: \(visible(message))\n".utf8), to: STDERR_FILENO)
    }

    /// Lines on standard error that are no diagnostics: how a command is used, how far work is.
    func report(_ text: String) {
        _ = put(Array(TerminalText.visible(text, keepsLines: true).utf8), to: STDERR_FILENO)
    }

    /// Draws a line on standard error over the one that was drawn before; an empty one takes that away.
    func draw(_ line: String) {
        _ = put(Array("\r\u{1B}[K\(visible(line))".utf8), to: STDERR_FILENO)
    }

    /// Draws lines on standard output over those that were drawn before, and goes back to where they begin.
    func redraw(_ lines: [String]) {
        guard !lines.isEmpty else { return }
        let text = lines.map { "\r\u{1B}[K\(visible($0))" }.joined(separator: "\n")
        send(Array((text + "\u{1B}[J" + (lines.count > 1 ? "\u{1B}[\(lines.count - 1)A" : "") + "\r").utf8))
    }

    /// Clears the screen from the cursor on.
    func erase() { send(Array("\u{1B}[J".utf8)) }

    /// - Returns: 0, or the `errno` of the write that failed.
    private func put(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                guard errno == EINTR || errno == EAGAIN else { return errno }
                var room = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                _ = poll(&room, 1, -1)
                continue
            }
            rest = rest.dropFirst(count)
        }
        return 0
    }
}
