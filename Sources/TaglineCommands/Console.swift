import Projects

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The process's own standard output and standard error.
struct Console: TextOutputStream, Sendable {
    static let shared = Console()

    /// Whether reports may be coloured: a terminal that can, and no `NO_COLOR`.
    let hasColor: Bool
    /// Whether progress may be drawn over itself on standard error.
    let hasProgress: Bool

    private init() {
        let dumb = getenv("TERM").map { String(cString: $0) } ?? "dumb" == "dumb"
        hasColor = isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil && !dumb
        hasProgress = isatty(STDERR_FILENO) == 1 && !dumb
    }

    /// The columns of the terminal that standard error is; 80 where it does not say.
    var progressColumns: Int {
        var window = winsize()
        return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &window) == 0 && window.ws_col > 1 ? Int(window.ws_col) : 80
    }

    func write(_ text: String) {
        write(Array(text.utf8))
    }

    /// Writes bytes to standard output, all of them.
    ///
    /// Where that is impossible the process ends with 1: nobody could tell a cut result from a whole one. A reader
    /// that has gone away ends it without a word, as it does other filters.
    func write(_ bytes: [UInt8]) {
        let code = put(bytes, to: STDOUT_FILENO)
        guard code != 0 else { return }
        if code != EPIPE { diagnose("\(FileError(.write, "standard output", code: code))") }
        exit(1)
    }

    /// One diagnostic on standard error: `tagline: …`, on one line, whatever a file had in it.
    func diagnose(_ message: String) {
        _ = put(Array("tagline: \(visible(message))\n".utf8), to: STDERR_FILENO)
    }

    /// Text on standard error as it is, for progress.
    func report(_ text: String) {
        _ = put(Array(text.utf8), to: STDERR_FILENO)
    }

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
