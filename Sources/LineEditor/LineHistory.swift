#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Entered lines, oldest first, kept in a plain text file of one line each.
///
/// History is a comfort: a file that is damaged, missing or cannot be written is no error. Each new line is appended
/// by one write, so that two programs can share a file and a crash loses at most the line it tore.
struct LineHistory {
    /// How many lines are offered; the file is cut back to as many when it holds twice that.
    static let limit = 1000
    /// Longer lines are texts, not commands, and are not kept.
    private static let longestLine = 1 << 14

    private(set) var lines: [String] = []
    /// The file; nil where lines are not kept.
    let path: String?

    init(path: String?) {
        self.path = path
        // Only the end of a file grown beyond all use is of interest.
        let most = 2 * Self.limit * Self.longestLine / 8
        guard let path, let bytes = RegularFile.end(of: path, most: most) else { return }
        let all = bytes.split(separator: UInt8(ascii: "\n"))
        for line in all.compactMap({ String(validating: $0, as: UTF8.self) }) where Self.isKept(line) {
            // The file may be somebody else's, and what is recalled is drawn as it is.
            let isPlain = TerminalText.visible(line, keepsLines: true) == line
            if isPlain, line != lines.last { lines.append(line) }
        }
        lines = lines.suffix(Self.limit)
        if all.count >= 2 * Self.limit { rewrite(path) }
    }

    /// Keeps `line`, unless it is empty or the same as the one before.
    /// - Returns: whether it was kept.
    mutating func append(_ line: String) -> Bool {
        guard Self.isKept(line), line != lines.last else { return false }
        lines.append(line)
        if lines.count > 2 * Self.limit { lines.removeFirst(lines.count - Self.limit) }
        if let path { Self.append(line, to: path) }
        return true
    }

    private static func isKept(_ line: String) -> Bool {
        !line.isEmpty && line.utf8.count <= longestLine
            && line.unicodeScalars.allSatisfy { $0 == "\t" || $0.value >= 0x20 && $0.value != 0x7F }
    }

    private static func append(_ line: String, to path: String) {
        let file = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o600)
        guard file >= 0 else { return }
        defer { close(file) }
        var bytes = Array((line + "\n").utf8)
        var last: UInt8 = 0
        let size = lseek(file, 0, SEEK_END)
        // A torn last line must not swallow this one.
        if size > 0, pread(file, &last, 1, size - 1) == 1, last != UInt8(ascii: "\n") {
            bytes.insert(UInt8(ascii: "\n"), at: 0)
        }
        _ = write(file, bytes, bytes.count)
    }

    private func rewrite(_ path: String) {
        let temporary = "\(path).new-\(getpid())"
        let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { return }
        let bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
        let isWhole = write(file, bytes, bytes.count) == bytes.count && fsync(file) == 0
        close(file)
        if !isWhole || rename(temporary, path) != 0 { unlink(temporary) }
    }
}
