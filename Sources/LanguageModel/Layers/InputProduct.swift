import CKernels

/// The input product of a layer above the first.
struct InputProduct {
    let layer: Int

    /// gates (rows) = input · W_ihᵀ + biases + bias[tagSet].
    ///
    /// - Parameter input: (T·B, H) of the layer below, these rows filled.
    func forward(
        _ input: LeftOperand, chunk: Chunk, bias: FloatBuffer, weights: Weights, gates: FloatBuffer, rows: Range<Int>
    ) {
        let (g, layer) = (weights.shape.gates, weights.layers[layer])
        let row = gates.base + rows.lowerBound * g
        chunk.tagSet.withUnsafeBufferPointer { tagSet in
            guard let set = tagSet.baseAddress else { return }
            tl_gather_sum(rows.count, g, layer.bias.base, nil, bias.base, set + rows.lowerBound, row)
        }
        layer.input?.multiply(input, rows: rows, into: row, adding: true)
    }

    /// Adds a member's share of the gradients of the weights and biases.
    ///
    /// - Parameter input: (T·B, H) of the layer below.
    func addGradients(
        _ input: UnsafePointer<Float>, chunk: Chunk, gateGradients: FloatBuffer, weights: Weights,
        gradients: Parameters, member: Team.Member
    ) {
        let (h, g) = (weights.shape.hidden, weights.shape.gates)
        let outputs = member.slice(of: g, unit: PackedMatrix.panel)
        weights.precision.addWeightGradient(
            gateGradients.base, g, input, h, rows: chunk.count, outputs: outputs,
            to: gradients.pointer("lstm.weight_ih_l\(layer)"))
        let bias = gradients.pointer("lstm.bias_ih_l\(layer)") + outputs.lowerBound
        tl_column_sums(chunk.count, outputs.count, g, gateGradients.base + outputs.lowerBound, bias)
        (gradients.pointer("lstm.bias_hh_l\(layer)") + outputs.lowerBound).update(from: bias, count: outputs.count)
    }

    /// Rows of the input's gradient (T·B, H).
    func backward(
        gateGradients: FloatBuffer, operand: LeftOperand, backward: Weights.Backward, rows: Range<Int>,
        inputGradient: FloatBuffer
    ) {
        operand.fill(gateGradients.base, rows: rows)
        let input = backward.input[layer]
        input.multiply(
            operand, rows: rows, into: inputGradient.base + rows.lowerBound * input.columns, adding: false)
    }
}
