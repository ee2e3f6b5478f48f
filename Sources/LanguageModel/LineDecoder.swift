import CKernels

/// Steps a model through text one character at a time, for any number of lines side by side.
///
/// All lines of a step share one read of the weights; a line's numbers do not depend on the others.
public final class LineDecoder: Sendable {
    private let weights: Weights
    public let vocabulary: Vocabulary
    private let tags: TagVocabulary
    /// Makes the steps of all but the plain LSTM.
    private let network: NetworkDecoder?

    public init(_ model: CharacterModel, precision: Precision = .f32) {
        weights = Weights(model.parameters, forTraining: false, precision: precision)
        network = model.shape.architecture.isPlain ? nil : NetworkDecoder(weights)
        vocabulary = model.vocabulary
        tags = model.tags
    }

    /// What a line remembers of all that it has read.
    public struct State: Sendable {
        /// (layers · H) each; all states of other architectures than the plain LSTM are in the first.
        fileprivate var hidden: [Float]
        fileprivate var cell: [Float]
    }

    /// A line's tags, as each layer's share of the gates: (layers · G).
    public struct Condition: Sendable {
        fileprivate let bias: [Float]
    }

    /// The state before anything is read.
    public var start: State {
        if let network { return State(hidden: network.start, cell: []) }
        let count = weights.shape.layers * weights.shape.hidden
        return State(hidden: Array(repeating: 0, count: count), cell: Array(repeating: 0, count: count))
    }

    /// The condition for a line's tags; those the model does not know have no effect.
    public func condition(_ lineTags: [String: String]) -> Condition {
        let ids = tags.ids(of: lineTags)
        if let network { return Condition(bias: network.condition(ids)) }
        let layers = TagBias(sets: [ids], weights: weights).bias
        return Condition(bias: layers.flatMap { Array(UnsafeBufferPointer(start: $0.base, count: $0.count)) })
    }

    /// Reads one character into each state, and gives each one's logits: (count, V), row by row.
    ///
    /// - Precondition: as many characters and conditions as states.
    public func advance(_ states: inout [State], reading characters: [Int32], under conditions: [Condition]) -> [Float]
    {
        precondition(states.count == characters.count && states.count == conditions.count)
        if let network { return advance(&states, reading: characters, under: conditions, with: network) }
        let shape = weights.shape
        let (h, g, n) = (shape.hidden, shape.gates, states.count)
        let gates = FloatBuffer(count: n * g)
        let hidden = FloatBuffer(count: n * h)
        let (cellBefore, cell, tanhCell) = (
            FloatBuffer(count: n * h), FloatBuffer(count: n * h), FloatBuffer(count: n * h)
        )
        let below = FloatBuffer(count: n * h)
        for (k, layer) in weights.layers.enumerated() {
            for i in 0..<n {
                let row = gates.base + i * g
                row.update(from: k == 0 ? weights.inputTable.base + Int(characters[i]) * g : layer.bias.base, count: g)
                conditions[i].bias.withUnsafeBufferPointer { bias in
                    guard let base = bias.baseAddress else { return }
                    tl_blend(g, 1, row, 1, base + k * g)
                }
                for j in 0..<h {
                    hidden.base[i * h + j] = states[i].hidden[k * h + j]
                    cellBefore.base[i * h + j] = states[i].cell[k * h + j]
                }
            }
            layer.input?.multiply(below.base, count: n, into: gates.base, adding: true)
            layer.recurrent.multiply(hidden.base, count: n, into: gates.base, adding: true)
            tl_lstm_forward(n, h, gates.base, cellBefore.base, cell.base, tanhCell.base, below.base)
            for i in 0..<n {
                for j in 0..<h {
                    states[i].hidden[k * h + j] = below.base[i * h + j]
                    states[i].cell[k * h + j] = cell.base[i * h + j]
                }
            }
        }
        return logits(of: below, count: n)
    }

    private func advance(
        _ states: inout [State], reading characters: [Int32], under conditions: [Condition],
        with network: NetworkDecoder
    ) -> [Float] {
        var all = states.map(\.hidden)
        let logits = network.advance(&all, reading: characters, under: conditions.map(\.bias))
        for (i, state) in all.enumerated() { states[i].hidden = state }
        return logits
    }

    private func logits(of output: FloatBuffer, count: Int) -> [Float] {
        let v = weights.shape.vocabulary
        return Array(unsafeUninitializedCapacity: count * v) { buffer, filled in
            guard let base = buffer.baseAddress else { return }
            for i in 0..<count { (base + i * v).update(from: weights.projectionBias.base, count: v) }
            weights.projection.multiply(output.base, count: count, into: base, adding: true)
            filled = count * v
        }
    }
}
