import CKernels

/// A model's weights as a decoder reads them: in panels of outputs, with the embedding folded into a table.
///
/// All rows of gates, here and in what is read with them, stand in the order of the panels: i of 16 units, their f, g
/// and o, then the next 16. Units are padded to a multiple of 16 with some that stay 0.
final class DecoderWeights: @unchecked Sendable {
    let shape: ModelShape
    let precision: DecodingPrecision
    let instructions: Instructions
    /// (V, gates): row x is W_ih_l0 · embedding[x] + b_ih_l0 + b_hh_l0.
    let inputTable: FloatBuffer
    let layers: [Layer]
    /// (gates) a layer: b_ih + b_hh.
    private let biases: [FloatBuffer]
    let projection: StoredMatrix
    let projectionBias: FloatBuffer
    private let tagVectors: FloatBuffer
    private let memory: AlignedMemory

    /// Without references, so that threads count none.
    struct Layer {
        /// Layers above the first: W_ih (4H, H).
        let input: StoredMatrix?
        /// W_hh (4H, H).
        let recurrent: StoredMatrix
        /// (4H, D), single precision always.
        let tags: StoredMatrix?
    }

    /// Panels of a layer's gates.
    var panels: Int { layers[0].recurrent.panels }
    /// Floats of a row of gates, and of a row of hidden units.
    var gateWidth: Int { panels * Int(TL_OUTPUTS) }
    var unitWidth: Int { panels * Int(TL_UNITS) }
    /// Floats of a row of logits.
    var logitWidth: Int { projection.panels * Int(TL_OUTPUTS) }
    /// Bytes of a line's hidden units as the matrices read them.
    var operandSize: Int { tl_operand_size(precision.type, shape.hidden) }

    init(_ parameters: Parameters, precision: DecodingPrecision, instructions: Instructions, team: Team) {
        let shape = parameters.shape
        let plans = Plans(parameters, precision: precision)
        let all = plans.all
        let memory = AlignedMemory(byteCount: all.reduce(0) { $0 + $1.byteCount })
        var next = memory.base
        let matrices = all.map { plan in
            defer { next += plan.byteCount }
            return StoredMatrix(plan, at: next, instructions: instructions)
        }
        team.run { member in
            for (matrix, plan) in zip(matrices, all) { matrix.store(plan, panels: member.slice(of: matrix.panels)) }
        }
        (self.shape, self.precision, self.instructions, self.memory) = (shape, precision, instructions, memory)
        var rest = matrices[...]
        layers = (0..<shape.layers).map { k in
            Layer(
                input: k == 0 ? nil : rest.removeFirst(), recurrent: rest.removeFirst(),
                tags: shape.tags == 0 ? nil : rest.removeFirst())
        }
        projection = rest.removeFirst()
        biases = (0..<shape.layers).map { Self.gateBias(parameters, layer: $0) }
        projectionBias = FloatBuffer(count: projection.panels * Int(TL_OUTPUTS))
        tl_panel_order(0, shape.vocabulary, parameters.pointer("projection.bias"), projectionBias.base)
        tagVectors = FloatBuffer(count: shape.tags * shape.tagWidth)
        if shape.tags > 0 { tagVectors.base.update(from: parameters.pointer("tags.weight"), count: tagVectors.count) }
        inputTable = Self.inputTable(parameters, bias: biases[0], instructions: instructions, team: team)
    }

    /// What a set of tags adds to the gates, with the biases of the layers above the first: (layers, gates).
    func condition(_ tags: [Int]) -> FloatBuffer {
        let width = gateWidth
        let condition = FloatBuffer(count: layers.count * width)
        let sum = FloatBuffer(count: shape.tagWidth)
        for tag in tags { tl_blend(shape.tagWidth, 1, sum.base, 1, tagVectors.base + tag * shape.tagWidth) }
        let operand = FloatBuffer(count: tl_operand_size(Int32(TL_F32), shape.tagWidth) / 4)
        tl_operand(instructions.set, Int32(TL_F32), shape.tagWidth, sum.base, operand.base)
        for (k, layer) in layers.enumerated() {
            let row = condition.base + k * width
            if k > 0 { row.update(from: biases[k].base, count: width) }
            layer.tags?.multiply(operand.base, count: 1, panels: 0..<panels, addingTo: row, width: width)
        }
        return condition
    }

    private static func gateBias(_ parameters: Parameters, layer: Int) -> FloatBuffer {
        let gates = parameters.shape.gates
        let sum = FloatBuffer(count: gates)
        sum.base.update(from: parameters.pointer("lstm.bias_ih_l\(layer)"), count: gates)
        tl_blend(gates, 1, sum.base, 1, parameters.pointer("lstm.bias_hh_l\(layer)"))
        let bias = FloatBuffer(count: tl_panels(gates, 1) * Int(TL_OUTPUTS))
        tl_panel_order(1, gates, sum.base, bias.base)
        return bias
    }

    private static func inputTable(
        _ parameters: Parameters, bias: FloatBuffer, instructions: Instructions, team: Team
    ) -> FloatBuffer {
        let (v, e) = (parameters.shape.vocabulary, parameters.shape.embedding)
        let plan = StoredMatrix.Plan(
            weight: parameters.pointer("lstm.weight_ih_l0"), outputs: parameters.shape.gates, inputs: e, isGated: true,
            type: Int32(TL_F32))
        let memory = AlignedMemory(byteCount: plan.byteCount)
        let matrix = StoredMatrix(plan, at: memory.base, instructions: instructions)
        let size = tl_operand_size(plan.type, e)
        let embeddings = AlignedMemory(byteCount: v * size)
        for x in 0..<v {
            tl_operand(
                instructions.set, plan.type, e, parameters.pointer("embedding.weight") + x * e,
                embeddings.base + x * size)
        }
        let table = FloatBuffer(count: v * bias.count)
        team.run { member in
            let panels = member.slice(of: matrix.panels)
            let (start, count) = (panels.lowerBound * Int(TL_OUTPUTS), panels.count * Int(TL_OUTPUTS))
            matrix.store(plan, panels: panels)
            for x in 0..<v { (table.base + x * bias.count + start).update(from: bias.base + start, count: count) }
            matrix.multiply(embeddings.base, count: v, panels: panels, addingTo: table.base, width: bias.count)
        }
        return table
    }
}

/// The matrices of a model in the order in which a step reads them.
private struct Plans {
    let all: [StoredMatrix.Plan]

    init(_ parameters: Parameters, precision: DecodingPrecision) {
        let shape = parameters.shape
        func gated(_ name: String, inputs: Int, _ type: Int32) -> StoredMatrix.Plan {
            StoredMatrix.Plan(
                weight: parameters.pointer(name), outputs: shape.gates, inputs: inputs, isGated: true, type: type)
        }
        var all: [StoredMatrix.Plan] = []
        for k in 0..<shape.layers {
            if k > 0 { all.append(gated("lstm.weight_ih_l\(k)", inputs: shape.hidden, precision.type)) }
            all.append(gated("lstm.weight_hh_l\(k)", inputs: shape.hidden, precision.type))
            if shape.tags > 0 { all.append(gated("tags.projection_l\(k)", inputs: shape.tagWidth, Int32(TL_F32))) }
        }
        let projection = StoredMatrix.Plan(
            weight: parameters.pointer("projection.weight"), outputs: shape.vocabulary, inputs: shape.hidden,
            isGated: false, type: precision.type)
        self.all = all + [projection]
    }
}
