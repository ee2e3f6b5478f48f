import CKernels

/// One layer of plain recurrent units: h = tanh(the input's share + W_hh · h_before).
final class RNNLayer: RecurrentLayer, @unchecked Sendable {
    let shape: ModelShape
    let gates: FloatBuffer
    private let hidden: StateSequence
    private let product: RecurrentProduct
    private let norm: LayerNorm?

    init(index: Int, shape: ModelShape, shards: Shards, steps: Int, training: Bool, precision: Precision) {
        self.shape = shape
        gates = FloatBuffer(count: shards.rows * steps * shape.gates)
        hidden = StateSequence(width: shape.hidden, shards: shards, steps: steps)
        product = RecurrentProduct(
            layer: index, shape: shape, shards: shards, training: training, precision: precision)
        norm = .make(layer: index, shape: shape, shards: shards, steps: steps, training: training)
    }

    var states: [StateSequence] { [hidden] }

    func forward(_ step: ShardStep, weights: Weights) {
        let slot = step.element * shape.hidden
        let gates = gates.base + slot
        product.forward(step, state: hidden.before.base + slot, weights: weights, gates: gates)
        norm?.forward(step, gates: 0..<1, of: self.gates, weights: weights)
        tl_rnn_forward(step.rows * shape.hidden, gates, hidden.after.base + slot)
    }

    func backward(
        _ step: ShardStep, outputGradient: UnsafeMutablePointer<Float>, carried: [FloatBuffer],
        backward: Weights.Backward
    ) {
        let slot = step.element * shape.hidden
        let gates = gates.base + slot
        tl_rnn_backward(step.rows * shape.hidden, gates, hidden.after.base + slot, outputGradient)
        norm?.backward(step, gates: 0..<1, of: self.gates, backward: backward)
        guard !step.isFirst else { return }
        product.backward(step, gateGradients: gates, backward: backward, stateGradient: carried[0].base)
    }

    func addGradients(_ chunk: Chunk, weights: Weights, gradients: Parameters, member: Team.Member) {
        product.addGradients(
            chunk, gateGradients: gates, states: hidden.before, weights: weights, gradients: gradients,
            member: member)
        norm?.addGradients(gradients, member: member)
        product.copyBiasGradient(gradients, member: member)
    }
}
