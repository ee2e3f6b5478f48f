import CKernels

/// A layer of recurrent cells over a chunk of T steps and B rows, with what the way back needs kept.
protocol RecurrentLayer: AnyObject, Sendable {
    var shape: ModelShape { get }
    /// (T·B, G): filled with the input's share of the pre-activations; after the way back, its gradient.
    var gates: FloatBuffer { get }
    /// What the cells remember; the hidden units, which are the layer's outputs, come first.
    var states: [StateSequence] { get }
    /// What changes input and states before each step, where the architecture has it.
    var mogrifier: Mogrifier? { get }

    /// Makes a step of a shard, given gates that are filled and the states before.
    func forward(_ step: ShardStep, weights: Weights)

    /// Turns a step's gates into their gradients.
    ///
    /// - Parameters:
    ///   - outputGradient: (rows, H), the gradient of the hidden units; overwritten.
    ///   - carried: (rows, H) a state. In: zeros for the hidden units, for others the gradient from later steps. Out,
    ///     but for the first step: the gradients of the states before.
    func backward(
        _ step: ShardStep, outputGradient: UnsafeMutablePointer<Float>, carried: [FloatBuffer],
        backward: Weights.Backward)

    /// Adds a member's share of the gradients of the layer's own weights, once the input's share has been added.
    func addGradients(_ chunk: Chunk, weights: Weights, gradients: Parameters, member: Team.Member)
}

extension ModelShape {
    /// A layer of the shape's cells.
    func makeLayer(
        _ index: Int, shards: Shards, steps: Int, training: Bool, precision: Precision
    ) -> any RecurrentLayer {
        switch architecture.cell {
        case .lstm:
            LSTMLayer(
                index: index, shape: self, shards: shards, steps: steps, training: training, precision: precision)
        case .gru:
            GRULayer(
                index: index, shape: self, shards: shards, steps: steps, training: training, precision: precision)
        case .rnn:
            RNNLayer(
                index: index, shape: self, shards: shards, steps: steps, training: training, precision: precision)
        }
    }
}

/// The rows of a shard at one step.
struct ShardStep {
    let shard: Shards.Shard
    private let index: Int

    init(_ shard: Shards.Shard, _ index: Int) {
        (self.shard, self.index) = (shard, index)
    }

    var isFirst: Bool { index == 0 }
    var rows: Int { shard.rows.count }
    /// Where its first element stands in the chunk.
    var element: Int { shard.element(step: index) }
}

/// Steps whose gates are filled before they are run: what fills them is read once, and they stay in the cache.
private let block = 8

extension RecurrentLayer {
    var mogrifier: Mogrifier? { nil }

    var output: UnsafeMutablePointer<Float> { states[0].after.base }

    /// Runs a shard through all steps, and keeps its last states for the next chunk.
    ///
    /// - Parameter fill: puts input, bias and tags into some of the gates' rows.
    func forward(_ chunk: Chunk, shard: Shards.Shard, weights: Weights, filling fill: (Range<Int>) -> Void) {
        let states = states
        for t in 0..<chunk.steps {
            if t % block == 0 { fill(shard.elements(t..<min(t + block, chunk.steps))) }
            let step = ShardStep(shard, t)
            let resets = chunk.resetRows(of: shard, at: t)
            for state in states { state.begin(step, resets: resets) }
            forward(step, weights: weights)
        }
        for state in states { state.end(ShardStep(shard, chunk.steps - 1)) }
    }

    /// Turns a shard's gates into their gradients.
    ///
    /// - Parameter outputGradient: (T·B, H), the gradient of the outputs from above; overwritten.
    func backward(_ chunk: Chunk, shard: Shards.Shard, outputGradient: FloatBuffer, backward: Weights.Backward) {
        let h = shape.hidden
        let carried = states.map { _ in FloatBuffer(count: shard.rows.count * h) }
        for t in stride(from: chunk.steps - 1, through: 0, by: -1) {
            let step = ShardStep(shard, t)
            let gradient = outputGradient.base + step.element * h
            self.backward(step, outputGradient: gradient, carried: carried, backward: backward)
            guard t > 0 else { break }
            for row in chunk.resetRows(of: shard, at: t) {
                for state in carried { (state.base + row * h).update(repeating: 0, count: h) }
            }
            tl_blend(step.rows * h, 1, gradient - step.rows * h, 1, carried[0].base)
        }
    }
}
