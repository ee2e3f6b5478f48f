import CKernels

/// One LSTM layer over a chunk of T steps and B rows, with what the way back needs kept.
final class LSTMLayer: @unchecked Sendable {
    private let index: Int
    private let shape: ModelShape
    /// (T·B, G): pre-activations, then activations, then gradients of the pre-activations.
    let gates: FloatBuffer
    /// (T·B, H): the outputs.
    private let hidden: FloatBuffer
    private let cell: FloatBuffer
    private let tanhCell: FloatBuffer
    /// (T·B, H): the states before each step, with the rows zeroed that began a work.
    private let hiddenBefore: FloatBuffer
    private let cellBefore: FloatBuffer
    /// (B, H): the states that the chunk begins with.
    private let carriedHidden: FloatBuffer
    private let carriedCell: FloatBuffer
    /// A step's states and gate gradients as the products read them, one a shard.
    private let stateOperands: [LeftOperand]
    private let gateOperands: [LeftOperand]

    init(index: Int, shape: ModelShape, shards: Shards, steps: Int, training: Bool, precision: Precision) {
        (self.index, self.shape) = (index, shape)
        let (h, size) = (shape.hidden, shards.rows * steps)
        gates = FloatBuffer(count: size * shape.gates)
        hidden = FloatBuffer(count: size * h)
        cell = FloatBuffer(count: size * h)
        tanhCell = FloatBuffer(count: size * h)
        hiddenBefore = FloatBuffer(count: size * h)
        cellBefore = FloatBuffer(count: size * h)
        carriedHidden = FloatBuffer(count: shards.rows * h)
        carriedCell = FloatBuffer(count: shards.rows * h)
        stateOperands = shards.map { LeftOperand(rows: $0.rows.count, columns: h, precision: precision) }
        gateOperands =
            training
            ? shards.map { LeftOperand(rows: $0.rows.count, columns: shape.gates, precision: precision) } : []
    }

    var output: UnsafeMutablePointer<Float> { hidden.base }

    /// (B, H) each: what the next chunk begins with.
    var carriedStates: [FloatBuffer] { [carriedHidden, carriedCell] }

    /// Steps whose gates are filled before they are run: what fills them is read once, and they stay in the cache.
    private static let block = 8

    /// Runs a shard through all steps, and keeps its last state for the next chunk.
    ///
    /// - Parameter fill: puts input, bias and tags into some of the gates' rows.
    func forward(_ chunk: Chunk, shard: Shards.Shard, weights: Weights, filling fill: (Range<Int>) -> Void) {
        let (rows, h) = (shard.rows.count, shape.hidden)
        let operand = stateOperands[shard.index]
        let recurrent = weights.layers[index].recurrent
        for t in 0..<chunk.steps {
            if t % Self.block == 0 { fill(shard.elements(t..<min(t + Self.block, chunk.steps))) }
            let element = shard.element(step: t)
            let slot = element * h
            keepStatesBefore(t, chunk: chunk, shard: shard)
            operand.fill(hiddenBefore.base + slot, rows: 0..<rows)
            let step = gates.base + element * shape.gates
            recurrent.multiply(operand, rows: 0..<rows, into: step, adding: true)
            tl_lstm_forward(
                rows, h, step, cellBefore.base + slot, cell.base + slot, tanhCell.base + slot, hidden.base + slot)
        }
        let (last, first) = (shard.element(step: chunk.steps - 1) * h, shard.rows.lowerBound * h)
        (carriedHidden.base + first).update(from: hidden.base + last, count: rows * h)
        (carriedCell.base + first).update(from: cell.base + last, count: rows * h)
    }

    private func keepStatesBefore(_ t: Int, chunk: Chunk, shard: Shards.Shard) {
        let h = shape.hidden
        let (slot, size) = (shard.element(step: t) * h, shard.rows.count * h)
        if t == 0 {
            (hiddenBefore.base + slot).update(from: carriedHidden.base + shard.rows.lowerBound * h, count: size)
            (cellBefore.base + slot).update(from: carriedCell.base + shard.rows.lowerBound * h, count: size)
        } else {
            (hiddenBefore.base + slot).update(from: hidden.base + slot - size, count: size)
            (cellBefore.base + slot).update(from: cell.base + slot - size, count: size)
        }
        for row in chunk.resetRows(of: shard, at: t) {
            (hiddenBefore.base + slot + row * h).update(repeating: 0, count: h)
            (cellBefore.base + slot + row * h).update(repeating: 0, count: h)
        }
    }

    /// Turns a shard's gates into their gradients.
    ///
    /// - Parameter outputGradient: (T·B, H), the gradient of the outputs from above; overwritten with the whole
    ///   gradient of the outputs.
    func backward(_ chunk: Chunk, shard: Shards.Shard, outputGradient: FloatBuffer, backward: Weights.Backward) {
        let (rows, h) = (shard.rows.count, shape.hidden)
        let operand = gateOperands[shard.index]
        let cellGradient = FloatBuffer(count: rows * h)
        let carried = FloatBuffer(count: rows * h)
        for t in stride(from: chunk.steps - 1, through: 0, by: -1) {
            let element = shard.element(step: t)
            let slot = element * h
            let step = gates.base + element * shape.gates
            tl_lstm_backward(
                rows, h, step, cellBefore.base + slot, tanhCell.base + slot, outputGradient.base + slot,
                cellGradient.base)
            guard t > 0 else { break }
            operand.fill(step, rows: 0..<rows)
            backward.recurrent[index].multiply(operand, rows: 0..<rows, into: carried.base, adding: false)
            for row in chunk.resetRows(of: shard, at: t) {
                (carried.base + row * h).update(repeating: 0, count: h)
                (cellGradient.base + row * h).update(repeating: 0, count: h)
            }
            tl_blend(rows * h, 1, outputGradient.base + slot - rows * h, 1, carried.base)
        }
    }

    /// Adds a member's share of the gradients of the recurrent weights.
    func addGradients(_ chunk: Chunk, weights: Weights, gradients: Parameters, member: Team.Member) {
        weights.precision.addWeightGradient(
            gates.base, shape.gates, hiddenBefore.base, shape.hidden, rows: chunk.count,
            outputs: member.slice(of: shape.gates, unit: PackedMatrix.panel),
            to: gradients.pointer("lstm.weight_hh_l\(index)"))
    }
}
