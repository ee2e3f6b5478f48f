/// Reads text with a model one character after the other and tells what may come next, for any number of lines side
/// by side: see ``Lanes``.
///
/// What it tells does not depend on the number of threads or lines, nor on the processor's instructions as long as they
/// fuse multiplication and addition (x86-64 since 2013, all of arm64).
public final class LineDecoder: Sendable {
    let weights: Weights
    public let vocabulary: Vocabulary
    private let tags: TagVocabulary
    private let instructions: Instructions
    /// Threads that share the work of a step, and a team of the caller alone.
    let team: Team
    let loner = Team(size: 1)
    /// The members of the team, at most.
    let threads: Int

    /// - Parameter threads: how many share the work of a step; they decide nothing else.
    public convenience init(_ model: CharacterModel, precision: DecodingPrecision = .fastest, threads: Int = 1) {
        self.init(model, precision: precision, threads: threads, instructions: .best)
    }

    init(_ model: CharacterModel, precision: DecodingPrecision, threads: Int, instructions: Instructions) {
        self.threads = min(max(threads, 1), Self.threadLimit)
        team = Team(threads: self.threads, rests: true)
        weights =
            model.shape.architecture.hasPlainSteps
            ? .plain(DecoderWeights(model.parameters, precision: precision, instructions: instructions, team: team))
            : .network(NetworkDecoder(LanguageModel.Weights(model.parameters, forTraining: false)))
        self.instructions = instructions
        vocabulary = model.vocabulary
        tags = model.tags
    }

    /// The plain LSTM, tied or not, has weights of its own for decoding; every other architecture is run in single
    /// precision.
    enum Weights {
        case plain(DecoderWeights)
        case network(NetworkDecoder)
    }

    /// More threads than this wait for each other longer than they work.
    private static let threadLimit = 8

    /// A line's tags, as what they add to the gates of each layer.
    public struct Condition: Sendable {
        /// (layers, gates), the biases of the layers above the first included.
        let gates: FloatBuffer
    }

    /// The condition for a line's tags; those the model does not know have no effect.
    public func condition(_ lineTags: [String: String]) -> Condition {
        let ids = tags.ids(of: lineTags)
        switch weights {
        case .plain(let weights): return Condition(gates: weights.condition(ids))
        case .network(let network):
            let condition = network.condition(ids)
            let gates = FloatBuffer(count: condition.count)
            gates.base.update(from: condition, count: condition.count)
            return Condition(gates: gates)
        }
    }

    /// What a character costs after these logits, in nats.
    public func cost(of character: Int32, after logits: UnsafeBufferPointer<Float>) -> Double {
        instructions.cost(of: character, after: logits)
    }

    /// What each character of the vocabulary costs after these logits, in nats.
    public func costs(after logits: UnsafeBufferPointer<Float>) -> [Double] {
        instructions.costs(after: logits)
    }
}
