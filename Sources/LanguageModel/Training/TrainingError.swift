/// Why a training run could not begin or go on.
public enum TrainingError: Error, Equatable, Sendable, CustomStringConvertible {
    case noText
    case diverged(step: Int)
    /// Of all ranks, at least one was given something else than the first.
    case ranksDiffer(in: SharedInput)
    case tooFewRows(Int, ranks: Int)

    public var description: String {
        switch self {
        case .noText: "the corpus holds no text to train on"
        case .diverged(let step): "the loss is no number after step \(step); try a lower learning rate"
        case .ranksDiffer(.processor):
            "the ranks' processors differ in what they can do; train in portable precision, or on machines of one kind"
        case .ranksDiffer(let input): "the ranks differ in \(input.rawValue); give all the same arguments and files"
        case .tooFewRows(let rows, let ranks):
            "a batch of \(rows) is too small for \(ranks) ranks; give each at least one of its texts"
        }
    }
}
