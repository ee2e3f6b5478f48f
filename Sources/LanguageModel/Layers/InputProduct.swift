import CKernels

/// The input product of a layer above the first.
final class InputProduct: LayerInput {
    private let layer: Int
    private let below: LayerOutput
    /// (T·B, G): gate gradients as the way back reads them, shared by all layers; nil in a network that does not train.
    private let gateOperand: LeftOperand?

    init(layer: Int, below: LayerOutput, gateOperand: LeftOperand?) {
        (self.layer, self.below, self.gateOperand) = (layer, below, gateOperand)
    }

    func forward(_ chunk: Chunk, bias: FloatBuffer, weights: Weights, gates: FloatBuffer, rows: Range<Int>) {
        let (g, layer) = (weights.shape.gates, weights.layers[layer])
        let row = gates.base + rows.lowerBound * g
        chunk.tagSet.withUnsafeBufferPointer { tagSet in
            guard let set = tagSet.baseAddress else { return }
            tl_gather_sum(rows.count, g, layer.bias.base, nil, bias.base, set + rows.lowerBound, row)
        }
        layer.input.multiply(below.operand, rows: rows, into: row, adding: true)
    }

    func backward(gateGradients: FloatBuffer, backward: Weights.Backward, rows: Range<Int>) {
        guard let gateOperand, let gradient = below.gradient else { return }
        gateOperand.fill(gateGradients.base, rows: rows)
        let input = backward.input[layer]
        input.multiply(
            gateOperand, rows: rows, into: gradient.base + rows.lowerBound * input.columns, adding: false)
    }

    func addGradients(
        _ chunk: Chunk, gateGradients: FloatBuffer, weights: Weights, gradients: Parameters, member: Team.Member
    ) {
        let (h, g) = (weights.shape.hidden, weights.shape.gates)
        let outputs = member.slice(of: g, unit: PackedMatrix.panel)
        weights.precision.addWeightGradient(
            gateGradients.base, g, below.values, h, rows: chunk.count, outputs: outputs,
            to: gradients.pointer(.weightIH, layer))
        tl_column_sums(
            chunk.count, outputs.count, g, gateGradients.base + outputs.lowerBound,
            gradients.pointer(.biasIH, layer) + outputs.lowerBound)
    }

    func finish(_ chunk: Chunk, backward: Weights.Backward, gradients: Parameters, member: Team.Member) {}
}
