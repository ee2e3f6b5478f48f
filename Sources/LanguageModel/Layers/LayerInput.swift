/// What a layer reads at each step: its share of the gates, and the way back to where it came from.
protocol LayerInput: AnyObject, Sendable {
    /// Gets ready for a chunk, on one thread.
    func begin(_ chunk: Chunk)

    /// Does a member's share of what all rows of the chunk wait for.
    func prepare(weights: Weights, member: Team.Member)

    /// gates (rows) = what is read, projected, with biases and `bias[tagSet]`.
    func forward(_ chunk: Chunk, bias: FloatBuffer, weights: Weights, gates: FloatBuffer, rows: Range<Int>)

    /// Hands rows of the gradient on to the layer below, where there is one.
    func backward(gateGradients: FloatBuffer, backward: Weights.Backward, rows: Range<Int>)

    /// Adds a member's share of the gradients of the input weights and b_ih, once all rows have theirs.
    func addGradients(
        _ chunk: Chunk, gateGradients: FloatBuffer, weights: Weights, gradients: Parameters, member: Team.Member)

    /// Adds a member's share of what needs the shares of all members, once they have added them.
    func finish(_ chunk: Chunk, backward: Weights.Backward, gradients: Parameters, member: Team.Member)
}

extension LayerInput {
    func begin(_ chunk: Chunk) {}

    func prepare(weights: Weights, member: Team.Member) {}
}

/// A layer's outputs as the layer above finds them.
struct LayerOutput: @unchecked Sendable {
    /// (T·B, H), less what dropout silenced.
    let values: UnsafeMutablePointer<Float>
    /// The same as products read them; good until the layer above has run.
    let operand: LeftOperand
    /// (T·B, H); nil in a network that does not train.
    let gradient: FloatBuffer?
}
