/// How a voice came to be: what the same run makes the same, so that its file's bytes are too.
public struct VoiceRecord: Codable, Equatable, Sendable {
    /// Lines that were learned from, and lines held out, which decided when to stop and gave the figures.
    public var lines = 0
    public var heldOutLines = 0
    /// How many of all these a model wrote and the writer kept or edited; nil where none of those were to count.
    public var suggestedLines: Int?
    public var steps = 0
    /// Characters learned from, counting each again in every epoch.
    public var characters = 0
    public var seed: UInt64 = 0
    /// What was changed, as ``Adaptation`` is written.
    public var adaptation = ""
    /// Tells the lines, and what stands before them, from others.
    public var text = ""
    /// Bits a character of the held-out lines: of the model alone, and with the voice.
    public var before: Double?
    public var after: Double?
    /// Bits a character of an n-gram counted in the same lines, and its order.
    public var ngram: Double?
    public var ngramOrder: Int?
    /// The voices of a blend, each with its weight.
    public var blend: [String] = []

    public init() {}

    /// Whether an n-gram of so few lines predicts those held out better than the model with the voice.
    public var isBeatenByNGram: Bool {
        guard let ngram, let after else { return false }
        return ngram < after
    }

    /// Whether its numbers are such as a run could have.
    var isSound: Bool {
        let counts = 0...(1 << 53)
        let bits = [before, after, ngram].compactMap(\.self)
        return [lines, heldOutLines, suggestedLines ?? 0, steps, characters].allSatisfy(counts.contains)
            && bits.allSatisfy((0...1e6).contains)
    }
}
