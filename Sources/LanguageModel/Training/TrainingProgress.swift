/// How far a training run is.
public struct TrainingProgress: Sendable {
    public var step: Int
    public var characters: Int
    public var seconds: Double
    /// The mean loss since the last report, in nats a character.
    public var loss: Double
    /// The averaged weights' loss on the validation text, where it was just measured.
    public var validLoss: Double?
    public var learningRate: Float
    /// The share of the run that is behind, 0 to 1.
    public var done: Double
}
