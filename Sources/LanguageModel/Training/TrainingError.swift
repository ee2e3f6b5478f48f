/// Why a training run could not begin or go on.
public enum TrainingError: Error, Equatable, Sendable, CustomStringConvertible {
    case noText
    case diverged(step: Int)
    case unreadableState(CheckpointError)
    /// A state is of a run that another condition held for.
    case otherRun(_ condition: String, now: String, then: String)

    public var description: String {
        switch self {
        case .noText: "the corpus holds no text to train on"
        case .diverged(let step): "the loss is no number after step \(step); try a lower learning rate"
        case .unreadableState(let error): "the run's state cannot be read, begin anew: \(error)"
        case .otherRun(let condition, let now, let then):
            "the interrupted run differs in its \(condition): \(then), not \(now); "
                + "repeat its arguments and its texts, or begin anew"
        }
    }
}
