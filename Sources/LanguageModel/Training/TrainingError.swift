/// Why a training run could not begin or go on.
public enum TrainingError: Error, Equatable, Sendable, CustomStringConvertible {
    case noText
    case diverged(step: Int)
    case unreadableState(CheckpointError)
    /// A state is of a run that another condition held for.
    case otherRun(_ condition: String, now: String, then: String)
    /// A run whose batches several ranks share cannot be resumed.
    case resumedByRanks(Int)
    /// Of all ranks, at least one was given something else than the first.
    case ranksDiffer(in: SharedInput)
    case tooFewRows(Int, ranks: Int)

    public var description: String {
        switch self {
        case .noText: "the corpus holds no text to train on"
        case .diverged(let step): "the loss is no number after step \(step); try a lower learning rate"
        case .unreadableState(let error): "the run's state cannot be read, begin anew: \(error)"
        case .otherRun(let condition, let now, let then):
            "the interrupted run differs in its \(condition): \(then), not \(now); "
                + "repeat its arguments and its texts, or begin anew"
        case .resumedByRanks(let count):
            "a run that \(count) ranks share cannot be resumed; go on in one process, or begin anew"
        case .ranksDiffer(.processor):
            "the ranks' processors differ in what they can do; train in portable precision, or on machines of one kind"
        case .ranksDiffer(let input): "the ranks differ in \(input.rawValue); give all the same arguments and files"
        case .tooFewRows(let rows, let ranks):
            "a batch of \(rows) is too small for \(ranks) ranks; give each at least one of its texts"
        }
    }
}
