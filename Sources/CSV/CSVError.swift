/// Why a file of comma-separated values cannot be read, and where.
public struct CSVError: Error, Equatable, Sendable {
    public enum Reason: Equatable, Sendable {
        case empty
        /// The bytes are no UTF-8 text.
        case wrongEncoding
        case unclosedQuote
        /// A quote in a cell that does not begin with one.
        case strayQuote
        /// Something between a closing quote and the next separator.
        case textAfterQuote
        /// A carriage return that no line feed follows.
        case strayReturn
        case cellTooLong(limit: Int)
        case tooManyCells(limit: Int)
        /// A row that has not as many cells as the header.
        case cellCount(Int, expected: Int)
        /// What stands in the header instead: its first cells, each cut to forty characters. Where columns can be
        /// mapped, another one may be meant.
        case missingColumn(String, found: [String], canBeMapped: Bool = false)
        case repeatedColumn(String)
        case emptyCell(column: String)
        case notACount(column: String, text: String)
        case countTooLarge(column: String, limit: Int)
        case moreClicksThanImpressions(clicks: Int, impressions: Int)
    }

    public let reason: Reason
    /// From 1.
    public let line: Int
    /// In grapheme clusters, from 1.
    public let column: Int

    public init(_ reason: Reason, line: Int = 1, column: Int = 1) {
        (self.reason, self.line, self.column) = (reason, line, column)
    }
}

extension CSVError: CustomStringConvertible {
    /// What is wrong, without its place.
    public var description: String {
        switch reason {
        case .empty: "there is no header; the first line names the columns"
        case .wrongEncoding: "this is not UTF-8 text; save the file as CSV in UTF-8"
        case .unclosedQuote: "the quote that opens here is never closed"
        case .strayQuote: "a quote inside a cell; put the whole cell in quotes, and write the quote twice"
        case .textAfterQuote: "text after a closing quote; the separator or the line's end belongs here"
        case .strayReturn: "a carriage return without a line feed; end lines with either both or a line feed"
        case .cellTooLong(let limit):
            "the cell that begins here is longer than \(limit >> 10) KB; look for a quote that is not closed"
        case .tooManyCells(let limit): "the row has more than \(limit) cells"
        case .cellCount(let count, let expected):
            "the row has \(count == 1 ? "1 cell" : "\(count) cells"), and the header has \(expected)"
        case .missingColumn(let name, let found, let canBeMapped):
            "there is no column \(name); there are \(found.joined(separator: ", ")); "
                + (canBeMapped ? "name the one that is meant with --map" : "the first line names the columns")
        case .repeatedColumn(let name): "there are two columns \(name)"
        case .emptyCell(let column): "\(column) is empty"
        case .notACount(let column, let text):
            "\(column) must be a whole number from 0, as 2400 or 2,400, not '\(text)'"
        case .countTooLarge(let column, let limit): "\(column) is above \(limit)"
        case .moreClicksThanImpressions(let clicks, let impressions):
            "\(clicks) clicks in \(impressions) impressions; check which columns were read"
        }
    }
}
