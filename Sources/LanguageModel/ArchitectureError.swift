/// Why there is no model of an architecture.
public enum ArchitectureError: Error, Equatable, Sendable, CustomStringConvertible {
    case tiedWidths(embedding: Int, hidden: Int)

    public var description: String {
        switch self {
        case .tiedWidths(let embedding, let hidden):
            "tied embeddings are as wide as a layer: \(hidden) expected, \(embedding) found"
        }
    }
}
