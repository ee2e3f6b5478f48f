/// How a model is trained.
public struct TrainingOptions: Sendable {
    /// When a run ends.
    public enum Limit: Sendable, Equatable {
        case steps(Int)
        case epochs(Double)
        /// In seconds; the schedule is planned to end then.
        case time(Double)
    }

    public var limit = Limit.epochs(10)
    /// Streams read side by side.
    public var batch = 64
    /// Steps that gradients flow back through.
    public var sequence = 128
    public var learningRate: Float = 3e-3
    public var warmUpSteps = 100
    public var weightDecay: Float = 0.01
    /// The largest global norm of the gradients.
    public var clip: Float = 1
    /// The share of a layer's outputs that are silenced at a time.
    public var dropout: Float = 0
    /// The share of the recurrent weights that are silenced, drawn anew for every update.
    public var weightDropout: Float = 0
    /// The share of works, and of lines, that lose their tags.
    public var tagDropout: Float = 0.15
    /// The share of lines that begin without what stands before them.
    public var contextDropout: Float = 0.02
    public var seed: UInt64 = 1
    public var threads = 2
    public var precision = Precision.f32
    /// Progress is reported every so many steps.
    public var reportEvery = 50
    /// Validation happens this many times in a run.
    public var validations = 20
    /// A run ends early after so many validations in a row of which none was the best so far; nil for never.
    public var patience: Int?

    /// The names of the corpora, for the training record.
    public var corpora: [String] = []
    /// The name of the model that training goes on from, if any.
    public var base: String?

    public init() {}
}
