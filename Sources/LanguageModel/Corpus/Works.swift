/// The characters of each work of a text, in order; a line without a work is one.
struct Works: Sequence, IteratorProtocol {
    private let lines: LineTable
    private var line = 0

    init(_ lines: LineTable) {
        self.lines = lines
    }

    mutating func next() -> Range<Int>? {
        guard line < lines.count else { return nil }
        let start = lines.start(of: line)
        repeat { line += 1 } while line < lines.count && !lines.beginsWork(line)
        return start..<lines.start(of: line)
    }
}
