import CKernels

/// A model's weights in the form that steps read: matrices packed, the embedding folded into a table.
///
/// Made once from the parameters, and again after each update; read by any number of threads.
final class Weights: @unchecked Sendable {
    let shape: ModelShape
    /// The type of the large products' operands; the table and the tags are single precision always.
    let precision: Precision
    /// (V, G): row x is W_ih_l0 · embedding[x] and the first layer's bias; empty under a mogrifier.
    let inputTable: FloatBuffer
    /// (V, E), where it is not folded into the table.
    let embedding: FloatBuffer
    /// The same matrices for the way back; nil in weights that only generate.
    let backward: Backward?

    let layers: [Layer]
    /// W_ih_l0ᵀ (E, G), that the table is made with; nil where there is none.
    private let foldedInput: PackedMatrix?
    let projection: PackedMatrix
    let projectionBias: FloatBuffer
    /// (T, D), the tags' vectors.
    let tagVectors: FloatBuffer
    /// What silences recurrent weights; nil where nothing does.
    let weightDropout: WeightDropout?

    /// - Parameters:
    ///   - weightDropout: the share of the recurrent weights that are silenced.
    ///   - seed: decides which.
    init(
        _ parameters: Parameters, forTraining: Bool, precision: Precision = .f32, weightDropout: Float = 0,
        seed: UInt64 = 0
    ) {
        let shape = parameters.shape
        (self.shape, self.precision) = (shape, precision)
        let g = shape.gates
        let folds = shape.foldsEmbedding
        inputTable = FloatBuffer(count: folds ? shape.vocabulary * g : 0)
        embedding = FloatBuffer(count: folds ? 0 : shape.vocabulary * shape.embedding)
        layers = (0..<shape.layers).map { Layer($0, shape: shape, precision: precision) }
        foldedInput = folds ? PackedMatrix(rows: shape.embedding, columns: g, precision: .f32) : nil
        projection = PackedMatrix(rows: shape.hidden, columns: shape.vocabulary, precision: precision)
        projectionBias = FloatBuffer(count: shape.vocabulary)
        tagVectors = FloatBuffer(count: shape.tags * shape.tagWidth)
        backward = forTraining ? Backward(shape: shape, precision: precision) : nil
        self.weightDropout = weightDropout > 0 ? WeightDropout(rate: weightDropout, shape: shape) : nil
        update(from: parameters, seed: seed)
    }

    /// Reads the parameters anew, with all members of a team.
    ///
    /// - Parameter seed: decides which recurrent weights are silenced, where any are.
    func update(from parameters: Parameters, seed: UInt64, team: Team = Team(size: 1)) {
        for layer in layers { layer.updateVectors(from: parameters) }
        backward?.updateVectors(from: parameters)
        projectionBias.base.update(from: parameters.pointer("projection.bias"), count: shape.vocabulary)
        embedding.base.update(from: parameters.pointer("embedding.weight"), count: embedding.count)
        if shape.tags > 0 { tagVectors.base.update(from: parameters.pointer("tags.weight"), count: tagVectors.count) }
        team.run { member in
            if let weightDropout {
                weightDropout.draw(parameters, seed: seed, member: member)
                member.barrier()
            }
            for (k, layer) in layers.enumerated() {
                layer.pack(parameters, recurrent: recurrentWeights(parameters, k), by: member)
            }
            projection.packTransposed(parameters.pointer(shape.architecture.projection), by: member)
            foldedInput?.packTransposed(parameters.pointer(.weightIH, 0), by: member)
            backward?.pack(parameters, recurrent: { recurrentWeights(parameters, $0) }, by: member)
            member.barrier()
            foldEmbedding(parameters, by: member)
        }
    }

    private func recurrentWeights(_ parameters: Parameters, _ layer: Int) -> UnsafePointer<Float> {
        weightDropout?.weights(layer) ?? UnsafePointer(parameters.pointer(.weightHH, layer))
    }

    private func foldEmbedding(_ parameters: Parameters, by member: Team.Member) {
        guard let foldedInput else { return }
        let g = shape.gates
        let symbols = member.slice(of: shape.vocabulary)
        for x in symbols { (inputTable.base + x * g).update(from: layers[0].bias.base, count: g) }
        foldedInput.multiply(
            parameters.pointer("embedding.weight") + symbols.lowerBound * shape.embedding, count: symbols.count,
            into: inputTable.base + symbols.lowerBound * g, adding: true)
    }
}
