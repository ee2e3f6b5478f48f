/// A line's text as the rules look at it, without notes and boneyards and trimmed at both ends, and where in the file
/// each byte of it stands.
struct BareLine {
    let bytes: [UInt8]
    /// The stretches of the file that `bytes` were taken from, in their order, and where each begins in `bytes`.
    private var pieces: [(start: Int, file: Range<Int>)] = []
    /// How many bytes were trimmed at the front.
    private let trimmed: Int

    init(_ content: Range<Int>, of file: [UInt8], without spans: ArraySlice<MarkSpan>) {
        var text: [UInt8] = []
        var gap = content.lowerBound
        for end in spans.map(\.range) + [content.upperBound..<content.upperBound] {
            if gap < end.lowerBound {
                pieces.append((text.count, gap..<end.lowerBound))
                text += file[gap..<end.lowerBound]
            }
            gap = end.upperBound
        }
        let kept = text.withUnsafeBufferPointer { buffer in
            let bytes = Bytes(buffer).trimmed
            return bytes.startIndex..<bytes.endIndex
        }
        trimmed = kept.lowerBound
        bytes = Array(text[kept])
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Lends the bytes to `body`, their indices those of ``bytes``.
    func withBytes<Result>(_ body: (Bytes) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { body(Bytes($0)) }
    }

    /// Where the byte at `index` stands in the file; after the last one where `index` is the end.
    func offset(of index: Int) -> Int {
        let index = index + trimmed
        guard let piece = pieces.last(where: { $0.start <= index }) else { return pieces.first?.file.lowerBound ?? 0 }
        return min(piece.file.lowerBound + index - piece.start, piece.file.upperBound)
    }

    /// Where a stretch of the text stands in the file; nil where it is empty or a note stands inside it.
    func fileRange(of range: Range<Int>) -> Range<Int>? {
        guard !range.isEmpty else { return nil }
        let (start, last) = (offset(of: range.lowerBound), offset(of: range.upperBound - 1))
        return last - start == range.count - 1 ? start..<last + 1 : nil
    }
}
