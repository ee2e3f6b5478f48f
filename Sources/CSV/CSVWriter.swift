/// Writes comma-separated values by RFC 4180, or ones with another separator: UTF-8, every row ended by CR LF.
public struct CSVWriter: Sendable {
    /// Which cells stand in quotes.
    public enum Quoting: Sendable {
        /// Those that hold a separator, a quote, a line end, or white space at an end.
        case necessary
        case all
    }

    private let quoting: Quoting
    private let guardsFormulas: Bool
    private let separator: CSVSeparator
    public private(set) var bytes: [UInt8] = []

    /// - Parameter guardsFormulas: whether a cell that a spreadsheet would compute gets an apostrophe before it, by
    ///   which it is text there; ``unguarded(_:)`` takes it away again.
    public init(quoting: Quoting = .necessary, guardsFormulas: Bool = false, separator: CSVSeparator = .comma) {
        (self.quoting, self.guardsFormulas, self.separator) = (quoting, guardsFormulas, separator)
    }

    /// Adds a row.
    public mutating func append(_ cells: some Sequence<String>) {
        for (place, cell) in cells.enumerated() {
            if place > 0 { bytes.append(separator.rawValue) }
            append(guardsFormulas && Self.isFormula(cell.drop { $0 == "'" }) ? "'" + cell : cell)
        }
        bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    }

    private mutating func append(_ cell: String) {
        guard quoting == .all || needsQuotes(cell) else {
            bytes += cell.utf8
            return
        }
        let quote = UInt8(ascii: "\"")
        bytes.append(quote)
        for byte in cell.utf8 {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }

    private func needsQuotes(_ cell: String) -> Bool {
        let special = cell.utf8.contains { [0x22, 0x0A, 0x0D, separator.rawValue].contains($0) }
        return special || cell.first?.isWhitespace == true || cell.last?.isWhitespace == true
    }

    /// A cell that was read, without the apostrophe that kept a spreadsheet from computing it.
    public static func unguarded(_ cell: String) -> String {
        let rest = cell.unicodeScalars.dropFirst()
        let isGuarded = cell.unicodeScalars.first == "'" && isFormula(Substring(rest.drop { $0 == "'" }))
        return isGuarded ? String(rest) : cell
    }

    /// Whether spreadsheets take a cell for a formula: the beginnings that OWASP lists under "CSV Injection".
    private static func isFormula(_ cell: Substring) -> Bool {
        cell.unicodeScalars.first.map { "=+-@\t\r＝＋－＠".unicodeScalars.contains($0) } ?? false
    }
}
