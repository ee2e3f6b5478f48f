#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension InputFile {
    /// The longest line that is read: 64 MiB.
    public static let lineLimit = 64 << 20

    /// Calls `body` with each line of a file in order, without its line feed; no more than a line is in memory.
    ///
    /// The file may be of any size, but must be one: what reads lines in this way reads them again.
    /// - Parameter block: bytes that are read in one go.
    /// - Throws: ``InputError``, or what `body` throws.
    public static func forEachLine(
        of path: String, limit: Int = lineLimit, block: Int = 1 << 20, _ body: (Span<UInt8>) throws -> Void
    ) throws {
        // Opening a pipe would wait for its other end.
        var status = stat()
        if stat(path, &status) == 0, ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) {
            throw InputError.notAFile(path: path)
        }
        let file = try open(path)
        var buffer = [UInt8](repeating: 0, count: max(block, 1))
        // The line so far and what was read behind it.
        var (start, end, lineNumber) = (0, 0, 1)
        while true {
            let count = retrying { readBytes(file.descriptor, &buffer, from: end) }
            if count < 0 { throw InputError.unreadable(FileError(.read, path)) }
            var searched = end
            end += count
            while let lineEnd = lineFeed(in: buffer, searched..<end), lineEnd - start <= limit {
                try body(buffer.span.extracting(start..<lineEnd))
                lineNumber += 1
                start = lineEnd + 1
                searched = start
            }
            if count == 0 { break }
            guard end - start <= limit else { throw InputError.longLine(path: path, line: lineNumber, limit: limit) }
            if start > 0 {
                buffer.replaceSubrange(0..<end - start, with: Array(buffer[start..<end]))
                (start, end) = (0, end - start)
            }
            if end == buffer.count { buffer.append(contentsOf: repeatElement(0, count: buffer.count)) }
        }
        if start < end { try body(buffer.span.extracting(start..<end)) }
    }

    private static func lineFeed(in buffer: [UInt8], _ range: Range<Int>) -> Int? {
        buffer.withUnsafeBytes { bytes -> Int? in
            guard let base = bytes.baseAddress, !range.isEmpty else { return nil }
            return memchr(base + range.lowerBound, CInt(UInt8(ascii: "\n")), range.count).map {
                UnsafeRawPointer($0) - base
            }
        }
    }
}

private func readBytes(_ descriptor: Int32, _ buffer: inout [UInt8], from start: Int) -> Int {
    buffer.withUnsafeMutableBytes { bytes in
        let free = UnsafeMutableRawBufferPointer(rebasing: bytes[start...])
        return read(descriptor, free.baseAddress, free.count)
    }
}
