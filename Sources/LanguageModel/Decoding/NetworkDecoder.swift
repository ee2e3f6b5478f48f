/// Steps a model of any architecture through text one character at a time, by running ``Network`` itself.
///
/// It knows nothing that training and evaluation do not know too, and so agrees with them; ``DecoderWeights``, which
/// know the plain LSTM alone, are faster there.
struct NetworkDecoder: Sendable {
    private let weights: Weights

    init(_ weights: Weights) {
        self.weights = weights
    }

    var vocabulary: Int { weights.shape.vocabulary }

    /// A line's state before anything is read.
    var start: [Float] { network(rows: 1)[0] }

    /// What tags add to each layer's gates: (layers · G).
    func condition(_ tags: [Int]) -> [Float] {
        TagBias(sets: [tags], weights: weights).bias.flatMap {
            UnsafeBufferPointer(start: $0.base, count: $0.count)
        }
    }

    /// Reads one character into each state, and gives each one's logits: (count, V), row by row.
    ///
    /// - Parameters:
    ///   - states: as many as characters and conditions.
    ///   - conditions: (layers · G) each.
    func advance(_ states: inout [[Float]], reading characters: [Int32], under conditions: [[Float]]) -> [Float] {
        let network = network(rows: states.count)
        var chunk = Chunk(rows: states.count, steps: 1)
        chunk.inputs = characters
        chunk.tagSet = states.indices.map(Int32.init)
        for (row, state) in states.enumerated() { network[row] = state }
        let logits = network.logits(chunk, tags: TagBias(rows: conditions, weights: weights), weights: weights)
        for row in states.indices { states[row] = network[row] }
        return logits
    }

    private func network(rows: Int) -> Network {
        Network(shape: weights.shape, rows: rows, steps: 1, training: false, precision: weights.precision)
    }
}
