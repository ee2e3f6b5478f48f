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

    func write(_ text: String) {
        write(Array(text.utf8))
    }

    /// Writes bytes to standard output, all of them.
    ///
    /// A reader that has gone away ends the process quietly, as it does other filters.
    func write(_ bytes: [UInt8]) {
        put(bytes, to: STDOUT_FILENO)
    }

    /// One diagnostic on standard error: `tagline: …`.
    func diagnose(_ message: String) {
        put(Array("tagline: \(message)\n".utf8), to: STDERR_FILENO)
    }

    /// Text on standard error as it is, for progress.
    func report(_ text: String) {
        put(Array(text.utf8), to: STDERR_FILENO)
    }

    private func put(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR || errno == EAGAIN { continue }
                return
            }
            rest = rest.dropFirst(count)
        }
    }
}
