/// Why lines could not be written.
public enum GenerationError: Error, Equatable, Sendable, CustomStringConvertible {
    /// Nothing can satisfy the constraints; the text names the one that leaves no room.
    case refused(String)
    /// The model was trained without a word list.
    case noWordList
    case cancelled

    public var description: String {
        switch self {
        case .refused(let reason): reason
        case .noWordList: "the model holds no word list; use --words free, or train it again"
        case .cancelled: "cancelled"
        }
    }
}
