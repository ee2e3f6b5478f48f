import CKernels

/// What a layer with a mogrifier reads: the layer below, or the embedding as it is, since what each step makes of it
/// cannot be folded into a table.
final class MogrifiedInput: LayerInput {
    private let layer: Int
    /// nil for the first layer.
    private let below: LayerOutput?
    private let mogrifier: Mogrifier
    private let shape: ModelShape

    init(layer: Int, shape: ModelShape, below: LayerOutput?, mogrifier: Mogrifier) {
        (self.layer, self.shape, self.below, self.mogrifier) = (layer, shape, below, mogrifier)
    }

    func forward(_ chunk: Chunk, bias: FloatBuffer, weights: Weights, gates: FloatBuffer, rows: Range<Int>) {
        let (g, width) = (shape.gates, shape.inputWidth(layer))
        chunk.tagSet.withUnsafeBufferPointer { tagSet in
            guard let set = tagSet.baseAddress else { return }
            tl_gather_sum(
                rows.count, g, weights.layers[layer].bias.base, nil, bias.base, set + rows.lowerBound,
                gates.base + rows.lowerBound * g)
        }
        for row in rows {
            let from =
                below.map { UnsafePointer($0.values + row * width) }
                ?? UnsafePointer(weights.embedding.base + Int(chunk.inputs[row]) * width)
            (mogrifier.input.base + row * width).update(from: from, count: width)
        }
    }

    func backward(gateGradients: FloatBuffer, backward: Weights.Backward, rows: Range<Int>) {
        guard let gradient = below?.gradient else { return }
        let from = rows.lowerBound * shape.hidden
        (gradient.base + from).update(
            from: mogrifier.inputGradient.base + from, count: rows.count * shape.hidden)
    }

    func addGradients(
        _ chunk: Chunk, gateGradients: FloatBuffer, weights: Weights, gradients: Parameters, member: Team.Member
    ) {
        let g = shape.gates
        let outputs = member.slice(of: g, unit: PackedMatrix.panel)
        weights.precision.addWeightGradient(
            gateGradients.base, g, mogrifier.lastInput.base, shape.inputWidth(layer), rows: chunk.count,
            outputs: outputs, to: gradients.pointer(.weightIH, layer))
        tl_column_sums(
            chunk.count, outputs.count, g, gateGradients.base + outputs.lowerBound,
            gradients.pointer(.biasIH, layer) + outputs.lowerBound)
    }

    func finish(_ chunk: Chunk, backward: Weights.Backward, gradients: Parameters, member: Team.Member) {
        guard below == nil else { return }
        let part = member.slice(of: shape.embedding)
        tl_scatter_add(
            chunk.count, part.count, shape.embedding, mogrifier.inputGradient.base + part.lowerBound, chunk.inputs,
            gradients.pointer("embedding.weight") + part.lowerBound)
    }
}
