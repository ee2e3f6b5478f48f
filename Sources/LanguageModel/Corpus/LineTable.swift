/// The lines of a text: where each begins, its work and its tags.
struct LineTable: @unchecked Sendable {
    struct Line {
        /// The index of its first character.
        var start: UInt64
        /// The index of its work's first line.
        var work: UInt32
        /// Which of the text's sets of tags it has.
        var tagSet: UInt32
    }

    private let lines: UnsafeBufferPointer<Line>
    private let characterCount: Int

    /// - Parameter bytes: the lines, which the caller keeps alive.
    init(_ bytes: UnsafeRawBufferPointer, characterCount: Int) {
        lines = bytes.bindMemory(to: Line.self)
        self.characterCount = characterCount
    }

    var count: Int { lines.count }

    subscript(index: Int) -> Line { lines[index] }

    /// Where the line's characters begin, or for the index after the last line where they end.
    func start(of index: Int) -> Int {
        index < lines.count ? Int(lines[index].start) : characterCount
    }

    /// Whether the line is the first of a work.
    func beginsWork(_ index: Int) -> Bool {
        lines[index].work == index
    }

    /// The line of `range` that a character stands in.
    func index(of character: Int, in range: Range<Int>) -> Int {
        var (from, to) = (range.lowerBound, range.upperBound)
        while to - from > 1 {
            let middle = from + (to - from) / 2
            if start(of: middle) <= character { from = middle } else { to = middle }
        }
        return from
    }
}
