#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The lines of standard input, in the portions in which they arrive: whoever waits for an answer to a line gets it
/// before the next one is written.
public struct ArrivingLines: ~Copyable {
    /// A line without its line feed.
    public enum Line: Sendable, Equatable {
        case text([UInt8])
        /// More than the limit; it was not kept.
        case tooLong
    }

    private let limit: Int
    private var buffer: [UInt8]
    /// The beginning of a line whose end has not come.
    private var begun: [UInt8] = []
    private var isTooLong = false

    /// - Parameters:
    ///   - limit: bytes that a line holds at most.
    ///   - block: bytes that are read in one go.
    public init(limit: Int, block: Int = 1 << 16) {
        self.limit = limit
        buffer = Array(repeating: 0, count: max(block, 1))
    }

    /// The lines that have come since; nil at the end. Waits for one at least, or for a signal.
    public mutating func next() throws(InputError) -> [Line]? {
        var lines: [Line] = []
        while lines.isEmpty {
            let count = read(STDIN_FILENO, &buffer, buffer.count)
            if count < 0 {
                guard errno == EINTR else { throw .unreadable(FileError(.read, "standard input")) }
                return lines
            }
            guard count > 0 else {
                if isTooLong || !begun.isEmpty { lines.append(line()) }
                return lines.isEmpty ? nil : lines
            }
            var rest = buffer[..<count]
            while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                add(rest[..<end])
                lines.append(line())
                rest = rest[(end + 1)...]
            }
            add(rest)
        }
        return lines
    }

    private mutating func add(_ bytes: ArraySlice<UInt8>) {
        isTooLong = isTooLong || begun.count + bytes.count > limit
        if isTooLong { begun = [] } else { begun += bytes }
    }

    /// Ends the line that was begun.
    private mutating func line() -> Line {
        defer { (begun, isTooLong) = ([], false) }
        return isTooLong ? .tooLong : .text(begun)
    }
}
