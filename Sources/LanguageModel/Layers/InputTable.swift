import CKernels

/// The embedding with the first layer's input product folded in: a character's gates are a row of a table.
struct InputTable {
    /// gates (T·B, G) = table[input] + bias[tagSet].
    static func forward(_ chunk: Chunk, bias: FloatBuffer, weights: Weights, gates: FloatBuffer) {
        tl_gather_sum(
            chunk.count, weights.shape.gates, weights.inputTable.base, chunk.inputs, bias.base, chunk.tagSet, gates.base
        )
    }

    /// Adds the gradients of the embedding and of the first layer's input weights and biases.
    static func backward(
        _ chunk: Chunk, gateGradients: FloatBuffer, parameters: Parameters, weights: Weights, gradients: Parameters
    ) {
        guard let backward = weights.backward else { return }
        let shape = weights.shape
        let (v, e, g) = (shape.vocabulary, shape.embedding, shape.gates)
        let table = FloatBuffer(count: v * g)
        tl_scatter_add(chunk.count, g, gateGradients.base, chunk.inputs, table.base)
        tl_column_sums(v, g, table.base, gradients.pointer("lstm.bias_ih_l0"))
        tl_column_sums(v, g, table.base, gradients.pointer("lstm.bias_hh_l0"))
        Precision.f32.addWeightGradient(
            table.base, g, parameters.pointer("embedding.weight"), e, rows: v,
            to: gradients.pointer("lstm.weight_ih_l0"))
        backward.input[0].multiply(
            table.base, count: v, into: gradients.pointer("embedding.weight"), adding: true)
    }
}
