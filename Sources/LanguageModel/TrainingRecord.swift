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

    /// What an older program or another one left out stays as in an empty record.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        func read<Value: Decodable>(_ key: CodingKeys, into value: inout Value) throws {
            value = try values.decodeIfPresent(Value.self, forKey: key) ?? value
        }
        try read(.steps, into: &steps)
        try read(.characters, into: &characters)
        try read(.seed, into: &seed)
        try read(.batch, into: &batch)
        try read(.sequence, into: &sequence)
        try read(.corpora, into: &corpora)
        validLoss = try values.decodeIfPresent(Double.self, forKey: .validLoss)
    }
}
