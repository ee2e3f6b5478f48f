import CKernels

/// The embedding with the first layer's input product folded in: a character's gates are a row of a table, which is
/// made for the S distinct characters of each chunk.
final class InputTable: LayerInput, @unchecked Sendable {
    private let shape: ModelShape
    private var symbols = ChunkSymbols()
    /// (S, E).
    private let embedded: FloatBuffer
    /// (S, E), of one chunk.
    private let embeddedGradient: FloatBuffer
    /// (S, G): W_ih_l0 · embedding and the first layer's bias.
    private let table: FloatBuffer
    /// (S, G), of one chunk.
    private let gradient: FloatBuffer

    /// - Parameter size: elements of a chunk.
    init(shape: ModelShape, size: Int, training: Bool) {
        self.shape = shape
        let most = min(shape.vocabulary, size)
        embedded = FloatBuffer(count: most * shape.embedding)
        table = FloatBuffer(count: most * shape.gates)
        embeddedGradient = FloatBuffer(count: training ? most * shape.embedding : 0)
        gradient = FloatBuffer(count: training ? most * shape.gates : 0)
    }

    func begin(_ chunk: Chunk) {
        symbols = ChunkSymbols(chunk.inputs, vocabulary: shape.vocabulary)
    }

    func prepare(weights: Weights, member: Team.Member) {
        let (e, g) = (shape.embedding, shape.gates)
        let part = member.slice(of: symbols.ids.count)
        for s in part {
            (embedded.base + s * e).update(from: weights.embedding.base + Int(symbols.ids[s]) * e, count: e)
            (table.base + s * g).update(from: weights.layers[0].bias.base, count: g)
        }
        weights.layers[0].input.multiply(
            embedded.base + part.lowerBound * e, count: part.count, into: table.base + part.lowerBound * g,
            adding: true)
    }

    func forward(_ chunk: Chunk, bias: FloatBuffer, weights: Weights, gates: FloatBuffer, rows: Range<Int>) {
        symbols.places.withUnsafeBufferPointer { places in
            chunk.tagSet.withUnsafeBufferPointer { tagSet in
                guard let place = places.baseAddress, let set = tagSet.baseAddress else { return }
                tl_gather_sum(
                    rows.count, shape.gates, table.base, place + rows.lowerBound, bias.base, set + rows.lowerBound,
                    gates.base + rows.lowerBound * shape.gates)
            }
        }
    }

    func backward(gateGradients: FloatBuffer, backward: Weights.Backward, rows: Range<Int>) {}

    func addGradients(
        _ chunk: Chunk, gateGradients: FloatBuffer, weights: Weights, gradients: Parameters, member: Team.Member
    ) {
        let (e, g) = (shape.embedding, shape.gates)
        let outputs = member.slice(of: g, unit: PackedMatrix.panel)
        let (first, n) = (outputs.lowerBound, outputs.count)
        let count = symbols.ids.count
        for s in 0..<count { (gradient.base + s * g + first).update(repeating: 0, count: n) }
        tl_scatter_add(chunk.count, n, g, gateGradients.base + first, symbols.places, gradient.base + first)
        tl_column_sums(count, n, g, gradient.base + first, gradients.pointer(.biasIH, 0) + first)
        Precision.f32.addWeightGradient(
            gradient.base, g, embedded.base, e, rows: count, outputs: outputs, to: gradients.pointer(.weightIH, 0))
    }

    /// Adds a member's rows of the embedding's gradient.
    func finish(_ chunk: Chunk, backward: Weights.Backward, gradients: Parameters, member: Team.Member) {
        let (e, g) = (shape.embedding, shape.gates)
        let part = member.slice(of: symbols.ids.count)
        backward.input[0].multiply(
            gradient.base + part.lowerBound * g, count: part.count, into: embeddedGradient.base + part.lowerBound * e,
            adding: false)
        tl_scatter_add(
            part.count, e, e, embeddedGradient.base + part.lowerBound * e, Array(symbols.ids[part]),
            gradients.pointer("embedding.weight"))
    }
}
