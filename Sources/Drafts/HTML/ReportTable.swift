/// A table of a report: a header, and rows of as many cells.
public struct ReportTable: Equatable, Sendable {
    /// What the table is about.
    public var caption: String
    public var columns: [String]
    public var rows: [[String]]

    public init(_ caption: String, columns: [String], rows: [[String]]) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
    }

    /// Whether a column holds numbers, which stand one below the other by their last digits: `12`, `1 3/8`, `1:05`.
    func isNumeric(_ column: Int) -> Bool {
        let cells = rows.map { $0[column] }.filter { !$0.isEmpty }
        return !cells.isEmpty && cells.allSatisfy { cell in cell.utf8.allSatisfy(Self.isPartOfNumber) }
    }

    private static func isPartOfNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "/"),
            UInt8(ascii: ":"):
            true
        default: false
        }
    }
}
