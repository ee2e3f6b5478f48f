import CKernels

/// The product of a layer's hidden units with its recurrent weights, one step of a shard at a time.
struct RecurrentProduct {
    private let layer: Int
    /// A step's states and gate gradients as the products read them, one a shard.
    private let stateOperands: [LeftOperand]
    private let gateOperands: [LeftOperand]

    init(layer: Int, shape: ModelShape, shards: Shards, training: Bool, precision: Precision) {
        self.layer = layer
        stateOperands = shards.map { LeftOperand(rows: $0.rows.count, columns: shape.hidden, precision: precision) }
        gateOperands =
            training
            ? shards.map { LeftOperand(rows: $0.rows.count, columns: shape.gates, precision: precision) } : []
    }

    /// gates (rows, G) += state · W_hhᵀ.
    func forward(
        _ step: ShardStep, state: UnsafePointer<Float>, weights: Weights, gates: UnsafeMutablePointer<Float>
    ) {
        let operand = stateOperands[step.shard.index]
        operand.fill(state, rows: 0..<step.rows)
        weights.layers[layer].recurrent.multiply(operand, rows: 0..<step.rows, into: gates, adding: true)
    }

    /// stateGradient (rows, H) = gateGradients · W_hh, added where `adding`.
    func backward(
        _ step: ShardStep, gateGradients: UnsafePointer<Float>, backward: Weights.Backward,
        stateGradient: UnsafeMutablePointer<Float>, adding: Bool = false
    ) {
        let operand = gateOperands[step.shard.index]
        operand.fill(gateGradients, rows: 0..<step.rows)
        backward.recurrent[layer].multiply(operand, rows: 0..<step.rows, into: stateGradient, adding: adding)
    }

    /// Adds a member's share of the gradient of the recurrent weights.
    ///
    /// - Parameters:
    ///   - gateGradients: (T·B, G).
    ///   - states: (T·B, H), what the product read.
    func addGradients(
        _ chunk: Chunk, gateGradients: FloatBuffer, states: FloatBuffer, weights: Weights, gradients: Parameters,
        member: Team.Member
    ) {
        let shape = weights.shape
        let outputs = member.slice(of: shape.gates, unit: PackedMatrix.panel)
        let gradient = gradients.pointer(.weightHH, layer)
        weights.precision.addWeightGradient(
            gateGradients.base, shape.gates, states.base, shape.hidden, rows: chunk.count, outputs: outputs,
            to: gradient)
        weights.weightDropout?.backward(gradient, layer: layer, rows: outputs)
    }

    /// A member's share of the gradient of b_hh where it is that of b_ih, because the two are only ever added.
    func copyBiasGradient(_ gradients: Parameters, member: Team.Member) {
        let part = member.slice(of: gradients.shape.gates, unit: PackedMatrix.panel)
        (gradients.pointer(.biasHH, layer) + part.lowerBound).update(
            from: gradients.pointer(.biasIH, layer) + part.lowerBound, count: part.count)
    }
}
