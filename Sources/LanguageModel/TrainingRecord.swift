/// How a model came to be, kept in its checkpoint: what the same run makes the same, so that its bytes are too.
public struct TrainingRecord: Codable, Equatable, Sendable {
    /// Updates made.
    public var steps = 0
    /// Characters read, counting each again in every epoch.
    public var characters = 0
    public var seed: UInt64 = 0
    public var batch = 0
    public var sequence = 0
    /// The loss on the validation text in nats a character, where there was one.
    public var validLoss: Double?
    /// The names of the corpora, without their folders.
    public var corpora: [String] = []

    public init() {}
}
