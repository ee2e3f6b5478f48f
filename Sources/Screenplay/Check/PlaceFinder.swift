/// Lines and columns of places in a file, asked for in their order: each byte is looked at once, even where a hundred
/// thousand places stand on one line.
struct PlaceFinder {
    private let bytes: [UInt8]
    private let table: LineTable
    private var line = 0
    private var column = 1
    /// The place that `column` is the column of.
    private var reached = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        table = LineTable(bytes)
    }

    /// The line and the column, in grapheme clusters, of the byte at `offset`; both from 1.
    mutating func place(of offset: Int) -> (line: Int, column: Int) {
        let found = table.line(of: offset)
        if found != line {
            (line, column) = (found, 1)
            reached = table.range(ofLine: line).lowerBound
        }
        if reached < offset {
            column += String(decoding: bytes[reached..<min(offset, bytes.count)], as: UTF8.self).count
            reached = offset
        }
        return (line, column)
    }
}
