/// A column that results must have.
public enum ResultsColumn: String, CaseIterable, Sendable {
    /// The variant's id.
    case variant
    case impressions, clicks

    /// What it is called where nobody says: by its own name, or as Google's reports have it.
    var headers: [String] { self == .impressions ? [rawValue, "Impr."] : [rawValue] }
}

/// What the columns of a file of results are called.
public struct ResultsColumns: Equatable, Sendable {
    /// Headers that stand in this file for certain.
    public var given: [ResultsColumn: String]
    /// Headers that stood in earlier files; where one is absent, the column's own name will do.
    public var remembered: [ResultsColumn: String]

    public init(given: [ResultsColumn: String] = [:], remembered: [ResultsColumn: String] = [:]) {
        (self.given, self.remembered) = (given, remembered)
    }

    /// The headers that a column may have in this file, the one that is meant first.
    func headers(of column: ResultsColumn) -> [String] {
        if let header = given[column] { return [header] }
        return (remembered[column].map { [$0] } ?? []) + column.headers
    }
}
