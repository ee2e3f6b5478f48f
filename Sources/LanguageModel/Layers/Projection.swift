import CKernels

/// The last layer and the loss: outputs (T·B, H) to a probability for every character.
final class Projection: @unchecked Sendable {
    private let shape: ModelShape
    /// (T·B, V): logits, then their gradient.
    private let logits: FloatBuffer
    private let gradientOperand: LeftOperand?
    /// (T·B): each target's cost in nats.
    private let costs: UnsafeMutableBufferPointer<Double>

    init(shape: ModelShape, rows: Int, steps: Int, training: Bool, precision: Precision) {
        self.shape = shape
        logits = FloatBuffer(count: rows * steps * shape.vocabulary)
        gradientOperand =
            training ? LeftOperand(rows: rows * steps, columns: shape.vocabulary, precision: precision) : nil
        costs = .allocate(capacity: rows * steps)
        costs.initialize(repeating: 0)
    }

    deinit { costs.deallocate() }

    var losses: [Double] { Array(costs) }

    /// (T·B, V), before the loss is taken.
    var allLogits: [Float] { Array(UnsafeBufferPointer(start: logits.base, count: logits.count)) }

    /// Fills rows of the logits.
    ///
    /// - Parameter output: (T·B, H), its rows filled.
    func forward(_ output: LeftOperand, weights: Weights, rows: Range<Int>) {
        let v = shape.vocabulary
        let row = logits.base + rows.lowerBound * v
        for i in 0..<rows.count { (row + i * v).update(from: weights.projectionBias.base, count: v) }
        weights.projection.multiply(output, rows: rows, into: row, adding: true)
    }

    /// Fills rows of `losses`, and turns those of the logits into their gradient scaled by `scale`.
    func takeLoss(_ chunk: Chunk, scale: Float, rows: Range<Int>) {
        guard let cost = costs.baseAddress, !rows.isEmpty else { return }
        let v = shape.vocabulary
        let row = logits.base + rows.lowerBound * v
        for i in rows { cost[i] = 0 }
        chunk.targets.withUnsafeBufferPointer { targets in
            guard let target = targets.baseAddress else { return }
            tl_softmax_cross_entropy(
                rows.count, v, v, row, target + rows.lowerBound, scale, cost + rows.lowerBound)
        }
    }

    /// Rows of the outputs' gradient (T·B, H).
    func backward(backward: Weights.Backward, rows: Range<Int>, outputGradient: FloatBuffer) {
        guard let gradientOperand, !rows.isEmpty else { return }
        gradientOperand.fill(logits.base, rows: rows)
        backward.projection.multiply(
            gradientOperand, rows: rows, into: outputGradient.base + rows.lowerBound * shape.hidden, adding: false)
    }

    /// Adds a member's share of the gradients, once all rows have theirs.
    func addGradients(
        _ output: UnsafePointer<Float>, chunk: Chunk, weights: Weights, gradients: Parameters, member: Team.Member
    ) {
        let (v, h) = (shape.vocabulary, shape.hidden)
        weights.precision.addWeightGradient(
            logits.base, v, output, h, rows: chunk.count, inputs: member.slice(of: h, unit: PackedMatrix.panel),
            to: gradients.pointer(shape.architecture.projection))
        let symbols = member.slice(of: v)
        tl_column_sums(
            chunk.count, symbols.count, v, logits.base + symbols.lowerBound,
            gradients.pointer("projection.bias") + symbols.lowerBound)
    }
}
