import CKernels

/// The embedding with the first layer's input product folded in: a character's gates are a row of a table.
final class InputTable: LayerInput, @unchecked Sendable {
    private let shape: ModelShape
    /// (V, G), of one chunk.
    private let gradient: FloatBuffer

    init(shape: ModelShape, training: Bool) {
        self.shape = shape
        gradient = FloatBuffer(count: training ? shape.vocabulary * shape.gates : 0)
    }

    func forward(_ chunk: Chunk, bias: FloatBuffer, weights: Weights, gates: FloatBuffer, rows: Range<Int>) {
        chunk.inputs.withUnsafeBufferPointer { inputs in
            chunk.tagSet.withUnsafeBufferPointer { tagSet in
                guard let input = inputs.baseAddress, let set = tagSet.baseAddress else { return }
                tl_gather_sum(
                    rows.count, shape.gates, weights.inputTable.base, input + rows.lowerBound, bias.base,
                    set + rows.lowerBound, gates.base + rows.lowerBound * shape.gates)
            }
        }
    }

    func backward(gateGradients: FloatBuffer, backward: Weights.Backward, rows: Range<Int>) {}

    func addGradients(
        _ chunk: Chunk, gateGradients: FloatBuffer, parameters: Parameters, weights: Weights, gradients: Parameters,
        member: Team.Member
    ) {
        let (v, e, g) = (shape.vocabulary, shape.embedding, shape.gates)
        let outputs = member.slice(of: g, unit: PackedMatrix.panel)
        let (first, n) = (outputs.lowerBound, outputs.count)
        for x in 0..<v { (gradient.base + x * g + first).update(repeating: 0, count: n) }
        tl_scatter_add(chunk.count, n, g, gateGradients.base + first, chunk.inputs, gradient.base + first)
        tl_column_sums(v, n, g, gradient.base + first, gradients.pointer(.biasIH, 0) + first)
        Precision.f32.addWeightGradient(
            gradient.base, g, parameters.pointer("embedding.weight"), e, rows: v, outputs: outputs,
            to: gradients.pointer(.weightIH, 0))
    }

    /// Adds a member's rows of the embedding's gradient.
    func finish(_ chunk: Chunk, backward: Weights.Backward, gradients: Parameters, member: Team.Member) {
        let rows = member.slice(of: shape.vocabulary)
        backward.input[0].multiply(
            gradient.base + rows.lowerBound * shape.gates, count: rows.count,
            into: gradients.pointer("embedding.weight") + rows.lowerBound * shape.embedding, adding: true)
    }
}
