/// Steps a model of any architecture through text by running ``Network`` itself.
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
    var start: [Float] { network(rows: 1, steps: 1)[0] }

    /// What tags add to each layer's gates: (layers · G).
    func condition(_ tags: [Int]) -> [Float] {
        TagBias(sets: [tags], weights: weights).bias.flatMap {
            UnsafeBufferPointer(start: $0.base, count: $0.count)
        }
    }

    /// Reads one character into each of several states, or several characters into one, and gives the logits after
    /// each: (count, V), row by row.
    ///
    /// - Parameters:
    ///   - states: as many as characters, or one.
    ///   - conditions: (layers · G) each, one a character.
    func advance(_ states: inout [[Float]], reading characters: [Int32], under conditions: [[Float]]) -> [Float] {
        let steps = characters.count / states.count
        let network = network(rows: states.count, steps: steps)
        var chunk = Chunk(rows: states.count, steps: steps)
        chunk.inputs = characters
        chunk.tagSet = characters.indices.map(Int32.init)
        for (row, state) in states.enumerated() { network[row] = state }
        let logits = network.logits(chunk, tags: TagBias(rows: conditions, weights: weights), weights: weights)
        for row in states.indices { states[row] = network[row] }
        return logits
    }

    private func network(rows: Int, steps: Int) -> Network {
        Network(shape: weights.shape, rows: rows, steps: steps, training: false, precision: weights.precision)
    }
}
