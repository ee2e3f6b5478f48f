/// Why lines could not be written.
public enum GenerationError: Error, Equatable, Sendable, CustomStringConvertible {
    /// Nothing can satisfy the constraints; the text names the one that leaves no room.
    case refused(String)
    /// So many tries in a row broke a constraint, the last one most often.
    case exhausted(tries: Int, constraint: String)
    /// The model was trained without a word list.
    case noWordList
    case cancelled

    public var description: String {
        switch self {
        case .refused(let reason): reason
        case .exhausted(let tries, let constraint):
            "no line in \(tries) tries kept to the constraints, mostly \(constraint); loosen it or try another seed"
        case .noWordList: "the model holds no word list; use --words free, or train it again"
        case .cancelled: "cancelled"
        }
    }
}
