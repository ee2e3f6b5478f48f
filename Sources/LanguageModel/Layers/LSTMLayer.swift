import CKernels

/// One layer of LSTM cells:
///
///     c = σ(f) ∘ c_before + σ(i) ∘ tanh(g)        h = σ(o) ∘ tanh(c)
///
/// where i f g o are the input's share and W_hh · h_before.
final class LSTMLayer: RecurrentLayer, @unchecked Sendable {
    let shape: ModelShape
    let gates: FloatBuffer
    private let hidden: StateSequence
    private let cell: StateSequence
    /// (T·B, H).
    private let tanhCell: FloatBuffer
    private let product: RecurrentProduct
    private let norm: LayerNorm?
    let mogrifier: Mogrifier?

    init(index: Int, shape: ModelShape, shards: Shards, steps: Int, training: Bool, precision: Precision) {
        self.shape = shape
        let size = shards.rows * steps
        gates = FloatBuffer(count: size * shape.gates)
        hidden = StateSequence(width: shape.hidden, shards: shards, steps: steps)
        cell = StateSequence(width: shape.hidden, shards: shards, steps: steps)
        tanhCell = FloatBuffer(count: size * shape.hidden)
        product = RecurrentProduct(
            layer: index, shape: shape, shards: shards, training: training, precision: precision)
        norm = .make(layer: index, shape: shape, shards: shards, steps: steps, training: training)
        mogrifier = .make(
            layer: index, shape: shape, shards: shards, steps: steps, states: hidden.before, training: training,
            precision: precision)
    }

    /// (T·B, H): the states that the recurrent product reads.
    private var statesRead: FloatBuffer { mogrifier?.lastState ?? hidden.before }

    var states: [StateSequence] { [hidden, cell] }

    func forward(_ step: ShardStep, weights: Weights) {
        let slot = step.element * shape.hidden
        let gates = gates.base + step.element * shape.gates
        mogrifier?.forward(step, gates: gates, weights: weights)
        product.forward(step, state: statesRead.base + slot, weights: weights, gates: gates)
        norm?.forward(step, gates: 0..<4, of: self.gates, weights: weights)
        tl_lstm_forward(
            step.rows, shape.hidden, gates, cell.before.base + slot, cell.after.base + slot, tanhCell.base + slot,
            hidden.after.base + slot)
    }

    func backward(
        _ step: ShardStep, outputGradient: UnsafeMutablePointer<Float>, carried: [FloatBuffer],
        backward: Weights.Backward
    ) {
        let slot = step.element * shape.hidden
        let gates = gates.base + step.element * shape.gates
        tl_lstm_backward(
            step.rows, shape.hidden, gates, cell.before.base + slot, tanhCell.base + slot, outputGradient,
            carried[1].base)
        norm?.backward(step, gates: 0..<4, of: self.gates, backward: backward)
        // What stood before the chunk gets no gradient, but through a mogrifier it shares in that of the input.
        guard !step.isFirst || mogrifier != nil else { return }
        product.backward(step, gateGradients: gates, backward: backward, stateGradient: carried[0].base)
        mogrifier?.backward(step, gates: self.gates, backward: backward, stateGradient: carried[0].base)
    }

    func addGradients(_ chunk: Chunk, weights: Weights, gradients: Parameters, member: Team.Member) {
        product.addGradients(
            chunk, gateGradients: gates, states: statesRead, weights: weights, gradients: gradients,
            member: member)
        mogrifier?.addGradients(chunk, gradients: gradients, member: member)
        norm?.addGradients(gradients, member: member)
        product.copyBiasGradient(gradients, member: member)
    }
}
