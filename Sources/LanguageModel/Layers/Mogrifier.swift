import CKernels

/// The mogrifier of an LSTM layer (Melis, Kočiský and Blunsom 2020): before each step, input and state change each other
/// in rounds; what is left of the input is then projected into the gates, and what is left of the state too.
final class Mogrifier: @unchecked Sendable {
    private let layer: Int
    private let shape: ModelShape
    private let precision: Precision
    private let rounds: [Round]
    /// (T·B, E or H): what the layer reads, then what each round that changes it leaves.
    private let inputs: [FloatBuffer]
    /// (T·B, H): the states before each step, then what each round that changes them leaves.
    private let states: [FloatBuffer]
    /// (T·B, E or H): the gradient of what the layer reads; empty in a network that does not train.
    let inputGradient: FloatBuffer
    /// What the products read, by its width, one of each a shard.
    private let operands: [[Int: LeftOperand]]

    /// A round with what the way back needs kept.
    private struct Round {
        let plan: MogrifierRound
        /// (T·B, output) of each matrix: what it gives; the last one's is the gate.
        let products: [FloatBuffer]
        /// The gradients of the same; the gate's takes the gate's place.
        let gradients: [FloatBuffer]
        /// How many rounds before it changed the input, and how many the state.
        let inputsBefore: Int
        let statesBefore: Int
    }

    /// - Parameter states: (T·B, H), the states before each step.
    init(
        layer: Int, shape: ModelShape, shards: Shards, steps: Int, states: FloatBuffer, training: Bool,
        precision: Precision
    ) {
        (self.layer, self.shape, self.precision) = (layer, shape, precision)
        let size = shards.rows * steps
        let width = shape.inputWidth(layer)
        let plans = shape.mogrifierRounds(layer)
        rounds = plans.enumerated().map { index, plan in
            let products = plan.matrices.map { FloatBuffer(count: size * $0.shape[0]) }
            let before = products.dropLast().map { FloatBuffer(count: training ? $0.count : 0) }
            return Round(
                plan: plan, products: products, gradients: before + products.suffix(1),
                inputsBefore: (index + 1) / 2, statesBefore: index / 2)
        }
        inputs = (0...(plans.count + 1) / 2).map { _ in FloatBuffer(count: size * width) }
        self.states = [states] + (0..<plans.count / 2).map { _ in FloatBuffer(count: size * shape.hidden) }
        inputGradient = FloatBuffer(count: training ? size * width : 0)
        let widths = Set([width, shape.hidden, shape.architecture.mogrifierRank ?? width, shape.gates])
        operands = shards.map { shard in
            Dictionary(
                uniqueKeysWithValues: widths.map {
                    ($0, LeftOperand(rows: shard.rows.count, columns: $0, precision: precision))
                })
        }
    }

    /// The mogrifier of a layer, where the architecture has one.
    static func make(
        layer: Int, shape: ModelShape, shards: Shards, steps: Int, states: FloatBuffer, training: Bool,
        precision: Precision
    ) -> Mogrifier? {
        guard shape.architecture.mogrifierRounds > 0 else { return nil }
        return Mogrifier(
            layer: layer, shape: shape, shards: shards, steps: steps, states: states, training: training,
            precision: precision)
    }

    /// (T·B, E or H): where what the layer reads is put.
    var input: FloatBuffer { inputs[0] }

    /// (T·B, E or H): what is left of it after all rounds.
    var lastInput: FloatBuffer { inputs[inputs.count - 1] }

    /// (T·B, H): what is left of the states before each step.
    var lastState: FloatBuffer { states[states.count - 1] }

    /// Runs all rounds of a step, and adds what is left of the input, projected, to the gates (rows, G).
    func forward(_ step: ShardStep, gates: UnsafeMutablePointer<Float>, weights: Weights) {
        for (index, round) in rounds.enumerated() {
            let (x, h) = (inputs[round.inputsBefore], states[round.statesBefore])
            var source = round.plan.changesInput ? h : x
            for (product, matrix) in zip(round.products, weights.layers[layer].mogrifier[index]) {
                multiply(source, by: matrix, step, into: slot(of: product, matrix.columns, step), adding: false)
                source = product
            }
            let width = round.plan.changesInput ? shape.inputWidth(layer) : shape.hidden
            let (changed, result) =
                round.plan.changesInput ? (x, inputs[round.inputsBefore + 1]) : (h, states[round.statesBefore + 1])
            tl_modulate(
                step.rows * width, slot(of: source, width, step), slot(of: changed, width, step),
                slot(of: result, width, step))
        }
        multiply(lastInput, by: weights.layers[layer].input, step, into: gates, adding: true)
    }

    /// Runs all rounds of a step back, and fills its part of the gradient of what the layer reads.
    ///
    /// - Parameters:
    ///   - gates: (T·B, G), the gates' gradients.
    ///   - stateGradient: (rows, H). In: the gradient of what is left of the state; out: that of the state before.
    func backward(
        _ step: ShardStep, gates: FloatBuffer, backward: Weights.Backward, stateGradient: UnsafeMutablePointer<Float>
    ) {
        let width = shape.inputWidth(layer)
        let gradient = slot(of: inputGradient, width, step)
        multiply(gates, by: backward.input[layer], step, into: gradient, adding: false)
        for (round, matrices) in zip(rounds, backward.mogrifier[layer]).reversed() {
            guard let gate = round.products.last else { continue }
            let (changed, width, other) =
                round.plan.changesInput
                ? (inputs[round.inputsBefore], width, stateGradient)
                : (states[round.statesBefore], shape.hidden, gradient)
            tl_modulate_backward(
                step.rows * width, slot(of: gate, width, step), slot(of: changed, width, step),
                round.plan.changesInput ? gradient : stateGradient)
            for (place, matrix) in matrices.enumerated().reversed() {
                let from = round.gradients[place]
                let into = place == 0 ? other : slot(of: round.gradients[place - 1], matrix.columns, step)
                multiply(from, by: matrix, step, into: into, adding: place == 0)
            }
        }
    }

    /// Adds a member's share of the gradients of all rounds' matrices.
    func addGradients(_ chunk: Chunk, gradients: Parameters, member: Team.Member) {
        for round in rounds {
            var source = round.plan.changesInput ? states[round.statesBefore] : inputs[round.inputsBefore]
            for (place, matrix) in round.plan.matrices.enumerated() {
                precision.addWeightGradient(
                    round.gradients[place].base, matrix.shape[0], source.base, matrix.shape[1], rows: chunk.count,
                    outputs: member.slice(of: matrix.shape[0], unit: PackedMatrix.panel),
                    to: gradients.pointer(matrix.name))
                source = round.products[place]
            }
        }
    }

    private func slot(of buffer: FloatBuffer, _ width: Int, _ step: ShardStep) -> UnsafeMutablePointer<Float> {
        buffer.base + step.element * width
    }

    /// result (rows, columns) = a step's rows of `values` times the matrix.
    private func multiply(
        _ values: FloatBuffer, by matrix: PackedMatrix, _ step: ShardStep, into result: UnsafeMutablePointer<Float>,
        adding: Bool
    ) {
        guard let operand = operands[step.shard.index][matrix.rows] else { return }
        operand.fill(slot(of: values, matrix.rows, step), rows: 0..<step.rows)
        matrix.multiply(operand, rows: 0..<step.rows, into: result, adding: adding)
    }
}
