import CKernels

/// One layer of gated recurrent units:
///
///     n = tanh(the input's share + σ(r) ∘ (W_hn · h_before + b_hn))        h = (1 - σ(z)) ∘ n + σ(z) ∘ h_before
///
/// The reset gate weighs the product, not the state (PyTorch's `nn.GRU`), so that one product serves all gates.
final class GRULayer: RecurrentLayer, @unchecked Sendable {
    private let index: Int
    let shape: ModelShape
    let gates: FloatBuffer
    /// (T·B, G): W_hh · h_before + b_hn, then its gradient.
    private let recurrent: FloatBuffer
    private let hidden: StateSequence
    private let product: RecurrentProduct
    private let norm: LayerNorm?

    init(index: Int, shape: ModelShape, shards: Shards, steps: Int, training: Bool, precision: Precision) {
        (self.index, self.shape) = (index, shape)
        let size = shards.rows * steps
        gates = FloatBuffer(count: size * shape.gates)
        recurrent = FloatBuffer(count: size * shape.gates)
        hidden = StateSequence(width: shape.hidden, shards: shards, steps: steps)
        product = RecurrentProduct(
            layer: index, shape: shape, shards: shards, training: training, precision: precision)
        norm = .make(layer: index, shape: shape, shards: shards, steps: steps, training: training)
    }

    var states: [StateSequence] { [hidden] }

    func forward(_ step: ShardStep, weights: Weights) {
        let (h, g) = (shape.hidden, shape.gates)
        let (slot, place) = (step.element * h, step.element * g)
        let (gates, recurrent) = (gates.base + place, recurrent.base + place)
        if let bias = weights.layers[index].recurrentBias {
            for row in 0..<step.rows { (recurrent + row * g).update(from: bias.base, count: g) }
        }
        product.forward(step, state: hidden.before.base + slot, weights: weights, gates: recurrent)
        for row in 0..<step.rows { tl_blend(2 * h, 1, gates + row * g, 1, recurrent + row * g) }
        norm?.forward(step, gates: 0..<2, of: self.gates, weights: weights)
        tl_gru_reset(step.rows, h, gates, recurrent)
        norm?.forward(step, gates: 2..<3, of: self.gates, weights: weights)
        tl_gru_output(step.rows, h, gates, hidden.before.base + slot, hidden.after.base + slot)
    }

    func backward(
        _ step: ShardStep, outputGradient: UnsafeMutablePointer<Float>, carried: [FloatBuffer],
        backward: Weights.Backward
    ) {
        let (h, g) = (shape.hidden, shape.gates)
        let (slot, place) = (step.element * h, step.element * g)
        let (gates, recurrent) = (gates.base + place, recurrent.base + place)
        tl_gru_output_backward(step.rows, h, gates, hidden.before.base + slot, outputGradient)
        norm?.backward(step, gates: 2..<3, of: self.gates, backward: backward)
        tl_gru_reset_backward(step.rows, h, gates, recurrent)
        norm?.backward(step, gates: 0..<2, of: self.gates, backward: backward)
        for row in 0..<step.rows { (recurrent + row * g).update(from: gates + row * g, count: 2 * h) }
        guard !step.isFirst else { return }
        carried[0].base.update(from: outputGradient, count: step.rows * h)
        product.backward(
            step, gateGradients: recurrent, backward: backward, stateGradient: carried[0].base, adding: true)
    }

    func addGradients(_ chunk: Chunk, weights: Weights, gradients: Parameters, member: Team.Member) {
        product.addGradients(
            chunk, gateGradients: recurrent, states: hidden.before, weights: weights, gradients: gradients,
            member: member)
        norm?.addGradients(gradients, member: member)
        let part = member.slice(of: shape.gates, unit: PackedMatrix.panel)
        tl_column_sums(
            chunk.count, part.count, shape.gates, recurrent.base + part.lowerBound,
            gradients.pointer(.biasHH, index) + part.lowerBound)
    }
}
