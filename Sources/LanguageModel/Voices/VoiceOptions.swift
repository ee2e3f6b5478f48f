/// How a voice is learned.
public struct VoiceOptions: Sendable {
    public var adaptation: Adaptation
    /// Limit, batches, dropout, seed and the rest, as for a model.
    public var training: TrainingOptions
    /// After so many validations without a better one the run is over.
    public var patience = 5

    /// The greatest rank: beyond, full fine-tuning takes less.
    static let greatestRank = 64

    /// What does well on some hundred lines in a minute or two.
    public init(_ adaptation: Adaptation = .lowRank(8)) {
        self.adaptation = adaptation
        training = TrainingOptions()
        training.limit = .time(120)
        (training.batch, training.sequence) = (16, 64)
        (training.learningRate, training.warmUpSteps) = (adaptation.learningRate, 20)
        (training.tagDropout, training.contextDropout) = (0.1, 0.1)
        training.reportEvery = 1
    }
}
