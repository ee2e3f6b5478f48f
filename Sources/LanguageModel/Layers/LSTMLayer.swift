import CKernels

/// One LSTM layer over a chunk of T steps and B rows, with what the way back needs kept.
final class LSTMLayer {
    private let index: Int
    private let shape: ModelShape
    private let rows: Int
    /// (T·B, G): pre-activations, then activations, then gradients of the pre-activations.
    let gates: FloatBuffer
    /// ((T+1)·B, H): slot 0 is the state that came in, slot t + 1 the output of step t.
    private let hidden: FloatBuffer
    private let cell: FloatBuffer
    private let tanhCell: FloatBuffer
    /// (T·B, H): the states before each step with the rows zeroed that began a work; used where there are any.
    private let hiddenBefore: FloatBuffer
    private let cellBefore: FloatBuffer

    init(index: Int, shape: ModelShape, rows: Int, steps: Int) {
        (self.index, self.shape, self.rows) = (index, shape, rows)
        let h = shape.hidden
        gates = FloatBuffer(count: steps * rows * shape.gates)
        hidden = FloatBuffer(count: (steps + 1) * rows * h)
        cell = FloatBuffer(count: (steps + 1) * rows * h)
        tanhCell = FloatBuffer(count: steps * rows * h)
        hiddenBefore = FloatBuffer(count: steps * rows * h)
        cellBefore = FloatBuffer(count: steps * rows * h)
    }

    /// (T·B, H): the outputs.
    var output: UnsafeMutablePointer<Float> { hidden.base + rows * shape.hidden }

    /// Runs the recurrence over gates that hold input, bias and tags already.
    func forward(_ chunk: Chunk, weights: Weights) {
        let (h, g) = (shape.hidden, shape.gates)
        for t in 0..<chunk.steps {
            let slot = t * rows * h
            let step = gates.base + t * rows * g
            keepStatesBefore(t, resets: chunk.resetRows(at: t))
            weights.layers[index].recurrent.multiply(hiddenBefore.base + slot, count: rows, into: step, adding: true)
            tl_lstm_forward(
                rows, h, step, cellBefore.base + slot, cell.base + slot + rows * h, tanhCell.base + slot,
                output + slot)
        }
    }

    private func keepStatesBefore(_ t: Int, resets: [Int]) {
        let h = shape.hidden
        let slot = t * rows * h
        (hiddenBefore.base + slot).update(from: hidden.base + slot, count: rows * h)
        (cellBefore.base + slot).update(from: cell.base + slot, count: rows * h)
        for row in resets {
            (hiddenBefore.base + slot + row * h).update(repeating: 0, count: h)
            (cellBefore.base + slot + row * h).update(repeating: 0, count: h)
        }
    }

    /// Turns the gates into their gradients and adds the recurrent weights' gradient.
    ///
    /// - Parameter outputGradient: (T·B, H), the gradient of the outputs from above; overwritten with the whole
    ///   gradient of the outputs.
    func backward(_ chunk: Chunk, outputGradient: FloatBuffer, weights: Weights, gradients: Parameters) {
        guard let backward = weights.backward else { return }
        let (h, g) = (shape.hidden, shape.gates)
        let cellGradient = FloatBuffer(count: rows * h)
        let carried = FloatBuffer(count: rows * h)
        for t in stride(from: chunk.steps - 1, through: 0, by: -1) {
            let slot = t * rows * h
            let step = gates.base + t * rows * g
            tl_lstm_backward(
                rows, h, step, cellBefore.base + slot, tanhCell.base + slot, outputGradient.base + slot,
                cellGradient.base)
            guard t > 0 else { break }
            backward.recurrent[index].multiply(step, count: rows, into: carried.base, adding: false)
            for row in chunk.resetRows(at: t) {
                (carried.base + row * h).update(repeating: 0, count: h)
                (cellGradient.base + row * h).update(repeating: 0, count: h)
            }
            tl_blend(rows * h, 1, outputGradient.base + slot - rows * h, 1, carried.base)
        }
        weights.precision.addWeightGradient(
            gates.base, g, hiddenBefore.base, h, rows: chunk.count, to: gradients.pointer("lstm.weight_hh_l\(index)"))
    }

    /// Fills the gates of a layer above the first from its input (T·B, H), biases and tags.
    func receive(_ input: UnsafePointer<Float>, chunk: Chunk, bias: FloatBuffer, weights: Weights) {
        let layer = weights.layers[index]
        let zeros = [Int32](repeating: 0, count: chunk.count)
        tl_gather_sum(
            chunk.count, shape.gates, layer.bias.base, zeros, bias.base, chunk.tagSet, gates.base)
        layer.input?.multiply(input, count: chunk.count, into: gates.base, adding: true)
    }

    /// Adds the gradients of the input weights and biases of a layer above the first, and gives its input's.
    func receiveBackward(
        _ input: UnsafePointer<Float>, chunk: Chunk, weights: Weights, gradients: Parameters, inputGradient: FloatBuffer
    ) {
        let (h, g) = (shape.hidden, shape.gates)
        weights.precision.addWeightGradient(
            gates.base, g, input, h, rows: chunk.count, to: gradients.pointer("lstm.weight_ih_l\(index)"))
        tl_column_sums(chunk.count, g, gates.base, gradients.pointer("lstm.bias_ih_l\(index)"))
        tl_column_sums(chunk.count, g, gates.base, gradients.pointer("lstm.bias_hh_l\(index)"))
        weights.backward?.input[index].multiply(gates.base, count: chunk.count, into: inputGradient.base, adding: false)
    }

    /// Makes the last step's state the one that the next chunk begins with.
    func carryState(steps: Int) {
        let size = rows * shape.hidden
        hidden.base.update(from: hidden.base + steps * size, count: size)
        cell.base.update(from: cell.base + steps * size, count: size)
    }
}
