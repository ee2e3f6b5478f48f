/// Keeps what belongs to lines with notes and boneyards, so that a `Line` owns nothing and copies for nothing.
///
/// Shared by a scanner and its copies, which look further ahead; it lives as long as the file is read.
final class MarkedText {
    /// The notes and boneyards of all lines read so far.
    private(set) var spans: [MarkSpan] = []
    private var chunks: [UnsafeMutableBufferPointer<UInt8>] = []
    /// How much of the last chunk is in use.
    private var used = 0

    deinit {
        for chunk in chunks { chunk.deallocate() }
    }

    /// - Returns: the places in `spans` of the line's notes and boneyards, of which this is the last.
    func append(_ span: MarkSpan, to line: Range<Int>) -> Range<Int> {
        spans.append(span)
        return (line.isEmpty ? spans.count - 1 : line.lowerBound)..<spans.count
    }

    /// What stands in `content` between the notes and boneyards `marks`, its indices counted from 0.
    func bare(_ content: Range<Int>, of file: Bytes, without marks: Range<Int>) -> Bytes {
        if (chunks.last?.count ?? 0) - used < content.count {
            // 64 KiB: large enough that lines with notes cost no allocation each.
            chunks.append(.allocate(capacity: max(content.count, 1 << 16)))
            used = 0
        }
        guard let chunk = chunks.last else { return .none }
        let start = used
        var gap = content.lowerBound
        func keep(until end: Int) {
            for byte in file[gap..<end] {
                chunk.initializeElement(at: used, to: byte)
                used += 1
            }
        }
        for span in spans[marks] {
            keep(until: span.range.lowerBound)
            gap = span.range.upperBound
        }
        keep(until: content.upperBound)
        return Bytes(UnsafeBufferPointer(rebasing: chunk[start..<used]))
    }
}
