/// The stack of layers over one shard of a batch: reads chunk after chunk with its state carried along.
///
/// A shard is computed by one thread from beginning to end; shards share weights and nothing else.
final class Network: @unchecked Sendable {
    private let shape: ModelShape
    private let layers: [LSTMLayer]
    private let projection: Projection
    private let outputGradients: [FloatBuffer]
    /// The gradients of this shard's part of the loss; empty in a network that does not train.
    let gradients: Parameters?

    init(shape: ModelShape, rows: Int, steps: Int, training: Bool) {
        self.shape = shape
        layers = (0..<shape.layers).map { LSTMLayer(index: $0, shape: shape, rows: rows, steps: steps) }
        projection = Projection(shape: shape, rows: rows, steps: steps)
        outputGradients =
            training ? (0..<shape.layers).map { _ in FloatBuffer(count: rows * steps * shape.hidden) } : []
        gradients = training ? Parameters(shape: shape) : nil
    }

    /// The cost of each target of the chunk in nats, in the chunk's order; 0 where there is no target.
    ///
    /// - Parameter tags: those of the sets that the chunk's `tagSet` counts.
    func forward(_ chunk: Chunk, tags: TagBias, weights: Weights) -> [Double] {
        run(chunk, tags: tags, scale: 0, weights: weights)
        carryState(steps: chunk.steps)
        return projection.losses
    }

    /// Fills `gradients` with those of `scale` times the summed loss, and gives the sum in nats.
    func forwardAndBackward(_ chunk: Chunk, scale: Float, parameters: Parameters, weights: Weights) -> Double {
        guard let gradients else { return 0 }
        gradients.buffer.clear()
        let tags = TagBias(sets: chunk.tagSets, weights: weights)
        run(chunk, tags: tags, scale: scale, weights: weights)
        let top = shape.layers - 1
        projection.backward(
            layers[top].output, chunk: chunk, weights: weights, gradients: gradients,
            outputGradient: outputGradients[top])
        for k in stride(from: top, through: 0, by: -1) {
            layers[k].backward(chunk, outputGradient: outputGradients[k], weights: weights, gradients: gradients)
            guard k > 0 else { continue }
            layers[k].receiveBackward(
                layers[k - 1].output, chunk: chunk, weights: weights, gradients: gradients,
                inputGradient: outputGradients[k - 1])
        }
        InputTable.backward(
            chunk, gateGradients: layers[0].gates, parameters: parameters, weights: weights, gradients: gradients)
        tags.backward(
            gateGradients: layers.map(\.gates), tagSet: chunk.tagSet, weights: weights, gradients: gradients)
        carryState(steps: chunk.steps)
        return projection.losses.reduce(0, +)
    }

    /// Forgets all that was read.
    func clearState() {
        for layer in layers { layer.clearState() }
    }

    private func run(_ chunk: Chunk, tags: TagBias, scale: Float, weights: Weights) {
        InputTable.forward(chunk, bias: tags.bias[0], weights: weights, gates: layers[0].gates)
        layers[0].forward(chunk, weights: weights)
        for k in layers.indices.dropFirst() {
            layers[k].receive(layers[k - 1].output, chunk: chunk, bias: tags.bias[k], weights: weights)
            layers[k].forward(chunk, weights: weights)
        }
        projection.forward(layers[shape.layers - 1].output, chunk: chunk, scale: scale, weights: weights)
    }

    private func carryState(steps: Int) {
        for layer in layers { layer.carryState(steps: steps) }
    }
}
