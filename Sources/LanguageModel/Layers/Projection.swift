import CKernels

/// The last layer and the loss: outputs (T·B, H) to a probability for every character.
final class Projection {
    private let shape: ModelShape
    /// (T·B, V): logits, then their gradient.
    private let logits: FloatBuffer
    /// (T·B): each target's cost in nats.
    private(set) var losses: [Double]

    init(shape: ModelShape, rows: Int, steps: Int) {
        self.shape = shape
        logits = FloatBuffer(count: rows * steps * shape.vocabulary)
        losses = Array(repeating: 0, count: rows * steps)
    }

    /// Fills `losses`, and the logits' gradient scaled by `scale`.
    func forward(_ output: UnsafePointer<Float>, chunk: Chunk, scale: Float, weights: Weights) {
        let v = shape.vocabulary
        for i in 0..<chunk.count { (logits.base + i * v).update(from: weights.projectionBias.base, count: v) }
        weights.projection.multiply(output, count: chunk.count, into: logits.base, adding: true)
        for i in 0..<chunk.count { losses[i] = 0 }
        losses.withUnsafeMutableBufferPointer { losses in
            guard let base = losses.baseAddress else { return }
            tl_softmax_cross_entropy(chunk.count, v, v, logits.base, chunk.targets, scale, base)
        }
    }

    /// Adds the projection's gradients and gives the outputs' (T·B, H).
    func backward(
        _ output: UnsafePointer<Float>, chunk: Chunk, weights: Weights, gradients: Parameters,
        outputGradient: FloatBuffer
    ) {
        let (v, h) = (shape.vocabulary, shape.hidden)
        weights.precision.addWeightGradient(
            logits.base, v, output, h, rows: chunk.count, to: gradients.pointer("projection.weight"))
        tl_column_sums(chunk.count, v, logits.base, gradients.pointer("projection.bias"))
        weights.backward?.projection.multiply(logits.base, count: chunk.count, into: outputGradient.base, adding: false)
    }
}
