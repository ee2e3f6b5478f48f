/// Why a training run could not begin or go on.
public enum TrainingError: Error, Equatable, Sendable, CustomStringConvertible {
    case noText
    case diverged(step: Int)

    public var description: String {
        switch self {
        case .noText: "the corpus holds no text to train on"
        case .diverged(let step): "the loss is no number after step \(step); try a lower learning rate"
        }
    }
}
