/// How much of a model a voice changes.
public enum Adaptation: Equatable, Sendable, CustomStringConvertible {
    /// The gates' biases of every layer, and the projection's (after Ben Zaken, Goldberg and Ravfogel 2022, BitFit).
    case biases
    /// The biases, and each layer's input and recurrent matrices and the projection by a product of this rank
    /// (Hu and others 2021, LoRA).
    case lowRank(Int)
    /// Every weight, as in ordinary fine-tuning: to compare with. Of a model of any size it takes more than a voice's
    /// file may.
    case full

    public var description: String {
        switch self {
        case .biases: "biases"
        case .lowRank(let rank): "rank \(rank)"
        case .full: "full"
        }
    }

    /// The peak learning rate that does well; what starts from nothing takes larger steps than trained weights.
    var learningRate: Float {
        switch self {
        case .biases: 1e-2
        case .lowRank: 3e-3
        case .full: 5e-4
        }
    }
}
