/// Puts rows together from lines as they come, so that a file of any size is read with a row in memory.
///
/// Reads what ``CSVReader`` reads of the whole.
public struct CSVRecords: Sendable {
    private var bytes: [UInt8] = []
    private var isInQuotes = false
    private var firstLine = 1
    private var nextLine = 1
    /// That of the header, once it was read.
    private var separator: CSVSeparator?

    /// The longest row, in bytes: a row of the greatest number of cells, a hundred bytes each.
    public static let rowLimit = CSVReader.rowLimit * 100

    public init() {}

    /// Takes one more line, without its line feed.
    ///
    /// - Returns: the row that ends with it; nil where a quote is still open.
    public mutating func add(_ line: Span<UInt8>) throws(CSVError) -> CSVReader.Row? {
        for index in line.indices {
            if line[index] == UInt8(ascii: "\"") { isInQuotes.toggle() }
            bytes.append(line[index])
        }
        bytes.append(UInt8(ascii: "\n"))
        nextLine += 1
        return isInQuotes && bytes.count <= Self.rowLimit ? nil : try row()
    }

    /// What is still there at the end, which is no whole row.
    public mutating func finish() throws(CSVError) {
        if !bytes.isEmpty { _ = try row() }
    }

    private mutating func row() throws(CSVError) -> CSVReader.Row? {
        var reader =
            separator.map { CSVReader(bytes, firstLine: firstLine, separator: $0) } ?? CSVReader(bytes)
        separator = reader.separator
        let row = try reader.next()
        (bytes, isInQuotes, firstLine) = ([], false, nextLine)
        return row
    }
}
