/// The stack of layers over one shard of a batch: reads chunk after chunk with its state carried along.
///
/// A shard is computed by one thread from beginning to end; shards share weights and nothing else.
final class Network: @unchecked Sendable {
    private let shape: ModelShape
    private let layers: [LSTMLayer]
    private let projection: Projection
    /// One above each layer; without effect in a network that does not train.
    let dropouts: [Dropout]
    private let outputGradients: [FloatBuffer]
    /// The gradients of this shard's part of the loss; empty in a network that does not train.
    let gradients: Parameters?

    init(shape: ModelShape, rows: Int, steps: Int, training: Bool, dropout: Float = 0) {
        self.shape = shape
        layers = (0..<shape.layers).map { LSTMLayer(index: $0, shape: shape, rows: rows, steps: steps) }
        projection = Projection(shape: shape, rows: rows, steps: steps)
        dropouts = (0..<shape.layers).map { _ in
            Dropout(rate: training ? dropout : 0, rows: rows, steps: steps, hidden: shape.hidden)
        }
        outputGradients =
            training ? (0..<shape.layers).map { _ in FloatBuffer(count: rows * steps * shape.hidden) } : []
        gradients = training ? Parameters(shape: shape) : nil
    }

    /// The cost of each target of the chunk in nats, in the chunk's order; 0 where there is no target.
    ///
    /// - Parameter tags: those of the sets that the chunk's `tagSet` counts.
    func forward(_ chunk: Chunk, tags: TagBias, weights: Weights) -> [Double] {
        var unused = RandomSource(seed: 0)
        _ = run(chunk, tags: tags, scale: 0, weights: weights, random: &unused)
        carryState(steps: chunk.steps)
        return projection.losses
    }

    /// Fills `gradients` with those of `scale` times the summed loss, and gives the sum in nats.
    ///
    /// - Parameter seed: decides what dropout silences.
    func forwardAndBackward(
        _ chunk: Chunk, scale: Float, parameters: Parameters, weights: Weights, seed: UInt64
    ) -> Double {
        guard let gradients else { return 0 }
        var random = RandomSource(seed: seed)
        gradients.buffer.clear()
        let tags = TagBias(sets: chunk.tagSets, weights: weights)
        let outputs = run(chunk, tags: tags, scale: scale, weights: weights, random: &random)
        let top = shape.layers - 1
        projection.backward(
            outputs[top], chunk: chunk, weights: weights, gradients: gradients,
            outputGradient: outputGradients[top])
        for k in stride(from: top, through: 0, by: -1) {
            dropouts[k].backward(outputGradients[k], steps: chunk.steps)
            layers[k].backward(chunk, outputGradient: outputGradients[k], weights: weights, gradients: gradients)
            guard k > 0 else { continue }
            layers[k].receiveBackward(
                outputs[k - 1], chunk: chunk, weights: weights, gradients: gradients,
                inputGradient: outputGradients[k - 1])
        }
        InputTable.backward(
            chunk, gateGradients: layers[0].gates, parameters: parameters, weights: weights, gradients: gradients)
        tags.backward(
            gateGradients: layers.map(\.gates), tagSet: chunk.tagSet, weights: weights, gradients: gradients)
        carryState(steps: chunk.steps)
        return projection.losses.reduce(0, +)
    }

    /// Runs all layers, and gives what each hands on: its outputs, less what dropout silenced.
    private func run(
        _ chunk: Chunk, tags: TagBias, scale: Float, weights: Weights, random: inout RandomSource
    ) -> [UnsafeMutablePointer<Float>] {
        InputTable.forward(chunk, bias: tags.bias[0], weights: weights, gates: layers[0].gates)
        var outputs: [UnsafeMutablePointer<Float>] = []
        for k in layers.indices {
            if k > 0 { layers[k].receive(outputs[k - 1], chunk: chunk, bias: tags.bias[k], weights: weights) }
            layers[k].forward(chunk, weights: weights)
            outputs.append(dropouts[k].forward(layers[k].output, steps: chunk.steps, random: &random))
        }
        projection.forward(outputs[shape.layers - 1], chunk: chunk, scale: scale, weights: weights)
        return outputs
    }

    private func carryState(steps: Int) {
        for layer in layers { layer.carryState(steps: steps) }
    }
}
