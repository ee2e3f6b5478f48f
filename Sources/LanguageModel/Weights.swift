import CKernels

/// A model's weights in the form that steps read: matrices packed.
///
/// Made once from the parameters, and again after each update; read by any number of threads.
final class Weights: @unchecked Sendable {
    let shape: ModelShape
    /// The type of the large products' operands; the table and the tags are single precision always.
    let precision: Precision
    /// (V, E).
    let embedding: FloatBuffer
    /// The same matrices for the way back; nil in weights that only generate.
    let backward: Backward?

    let layers: [Layer]
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
        embedding = FloatBuffer(count: shape.vocabulary * shape.embedding)
        layers = (0..<shape.layers).map { Layer($0, shape: shape, precision: precision) }
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
            backward?.pack(parameters, recurrent: { recurrentWeights(parameters, $0) }, by: member)
        }
    }

    private func recurrentWeights(_ parameters: Parameters, _ layer: Int) -> UnsafePointer<Float> {
        weightDropout?.weights(layer) ?? UnsafePointer(parameters.pointer(.weightHH, layer))
    }
}
