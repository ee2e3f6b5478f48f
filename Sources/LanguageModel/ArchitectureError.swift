/// Why there is no model of an architecture.
public enum ArchitectureError: Error, Equatable, Sendable, CustomStringConvertible {
    case tiedWidths(embedding: Int, hidden: Int)
    case mogrifiedCell(Architecture.Cell)
    case mogrifierRounds(most: Int)
    case mogrifierRank(most: Int)
    case rankWithoutMogrifier

    public var description: String {
        switch self {
        case .tiedWidths(let embedding, let hidden):
            "tied embeddings are as wide as a layer: \(hidden) expected, \(embedding) found"
        case .mogrifiedCell(let cell): "a mogrifier goes with the lstm cell alone, not with \(cell)"
        case .mogrifierRounds(let most): "a mogrifier takes at most \(most) rounds"
        case .mogrifierRank(let most): "a mogrifier's rank is 1 to \(most), the narrower of embedding and hidden units"
        case .rankWithoutMogrifier: "a mogrifier's rank goes with rounds of it"
        }
    }
}
