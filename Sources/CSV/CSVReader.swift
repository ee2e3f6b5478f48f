import Measures

/// Reads comma-separated values row by row, by RFC 4180 to the letter but for what spreadsheets do: lines may end in a
/// line feed alone, a byte order mark is skipped, and the header tells the ``CSVSeparator``, or a line before it.
public struct CSVReader: Sendable {
    /// One record.
    public struct Row: Equatable, Sendable {
        public internal(set) var cells: [String] = []
        /// Where each cell begins, for ``CSVReader/error(_:at:)``.
        public internal(set) var offsets: [Int] = []
        /// The line on which it begins, from 1.
        public internal(set) var line: Int

        /// Whether nothing can be seen in it: a blank line, or a row that was emptied, which spreadsheets write, too.
        public var isBlank: Bool { cells.allSatisfy { $0.unicodeScalars.allSatisfy(\.properties.isWhitespace) } }
    }

    /// The longest cell, in bytes: spreadsheets hold 32,767 characters (Microsoft, "Excel specifications and limits"),
    /// of at most four bytes each.
    public static let cellLimit = 1 << 17
    /// The most cells of a row, as in the same specification.
    public static let rowLimit = 16_384

    private let bytes: [UInt8]
    private let firstLine: Int
    private var offset = 0
    private var line: Int
    /// What stands between the cells.
    public let separator: CSVSeparator

    private static let quote = UInt8(ascii: "\"")
    private static let (feed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))

    /// - Parameter separator: what stands between the cells; without one, the header tells.
    public init(_ bytes: [UInt8], separator known: CSVSeparator? = nil) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let declared = CSVSeparator.declared(in: bytes, at: start)
        let separator = known ?? declared?.separator ?? CSVSeparator(ofHeaderIn: bytes, at: start)
        self.init(bytes, firstLine: 1, separator: separator)
        (offset, line) = (start + (declared?.length ?? 0), declared == nil ? 1 : 2)
    }

    /// Reads the rest of something, which begins at this line.
    init(_ bytes: [UInt8], firstLine: Int, separator: CSVSeparator) {
        (self.bytes, self.separator) = (bytes, separator)
        (self.firstLine, line) = (firstLine, firstLine)
    }

    /// The next row; nil at the end.
    public mutating func next() throws(CSVError) -> Row? {
        guard offset < bytes.count else { return nil }
        var row = Row(line: line)
        defer { line += bytes[(row.offsets.first ?? offset)..<offset].count { $0 == Self.feed } }
        while true {
            let start = offset
            guard row.cells.count < Self.rowLimit else { throw error(.tooManyCells(limit: Self.rowLimit), at: start) }
            row.cells.append(try peek == Self.quote ? quoted() : plain())
            row.offsets.append(start)
            switch peek {
            case separator.rawValue: offset += 1
            case Self.feed:
                offset += 1
                return row
            case Self.carriageReturn:
                guard offset + 1 < bytes.count, bytes[offset + 1] == Self.feed else {
                    throw error(.strayReturn, at: offset)
                }
                offset += 2
                return row
            case nil: return row
            default: throw error(.textAfterQuote, at: offset)
            }
        }
    }

    /// What is wrong, with the line and column of the byte at `offset`.
    public func error(_ reason: CSVError.Reason, at offset: Int) -> CSVError {
        let (line, column) = TextPlace.of(offset, in: bytes)
        return CSVError(reason, line: firstLine - 1 + line, column: column)
    }

    private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func plain() throws(CSVError) -> String {
        let start = offset
        while let byte = peek, byte != separator.rawValue, byte != Self.feed, byte != Self.carriageReturn {
            if byte == Self.quote { throw error(.strayQuote, at: offset) }
            offset += 1
            try checkLength(from: start)
        }
        return try text(bytes[start..<offset], from: start)
    }

    private mutating func quoted() throws(CSVError) -> String {
        let start = offset
        var cell: [UInt8] = []
        offset += 1
        while let byte = peek {
            offset += 1
            if byte == Self.quote {
                guard peek == Self.quote else { return try text(cell[...], from: start) }
                offset += 1
            }
            cell.append(byte)
            try checkLength(from: start)
        }
        throw error(.unclosedQuote, at: start)
    }

    private func checkLength(from start: Int) throws(CSVError) {
        if offset - start > Self.cellLimit { throw error(.cellTooLong(limit: Self.cellLimit), at: start) }
    }

    /// A zero byte is UTF-8, but it stands in no text; UTF-16 is full of them.
    private func text(_ cell: ArraySlice<UInt8>, from start: Int) throws(CSVError) -> String {
        guard !cell.contains(0), let text = String(validating: cell, as: UTF8.self) else {
            throw error(.wrongEncoding, at: start)
        }
        return text
    }
}
