import CKernels

/// A model's weights in the form that steps read: matrices packed, the embedding folded into a table.
///
/// Made once from the parameters, and again after each update; read by any number of threads.
final class Weights: @unchecked Sendable {
    let shape: ModelShape
    /// The type of the large products' operands; the embedding and the tags are single precision always.
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

    struct Layer {
        /// W_ihᵀ (E or H, G); nil for a first layer that is folded into the table.
        let input: PackedMatrix?
        /// W_hhᵀ (H, G).
        let recurrent: PackedMatrix
        /// (G): b_ih + b_hh, as far as b_hh does not stand in the recurrent bias; the first layer's stands in the input
        /// table too.
        let bias: FloatBuffer
        /// (G): what is added to the recurrent product before a GRU's reset gate weighs it: b_hh of n, and zeros.
        let recurrentBias: FloatBuffer?
        /// (D, G).
        let tagProjection: PackedMatrix?
        /// (G) each, where the architecture has norms.
        let norm: (gain: FloatBuffer, bias: FloatBuffer)?
        /// The mogrifier's matrices, transposed, round by round.
        let mogrifier: [[PackedMatrix]]
    }

    /// The weights as the products of back-propagation read them.
    struct Backward {
        /// W_ih (G, E or H) a layer.
        let input: [PackedMatrix]
        /// W_hh (G, H) a layer.
        let recurrent: [PackedMatrix]
        /// (V, H).
        let projection: PackedMatrix
        /// (G, D) a layer.
        let tagProjection: [PackedMatrix]
        /// (G) a layer, where the architecture has norms.
        let normGain: [FloatBuffer]
        /// The mogrifiers' matrices, round by round, a layer.
        let mogrifier: [[[PackedMatrix]]]

        init(shape: ModelShape, precision: Precision) {
            input = (0..<shape.layers).map {
                PackedMatrix(
                    rows: shape.gates, columns: shape.inputWidth($0),
                    precision: $0 == 0 && shape.foldsEmbedding ? .f32 : precision)
            }
            recurrent = (0..<shape.layers).map { _ in
                PackedMatrix(rows: shape.gates, columns: shape.hidden, precision: precision)
            }
            projection = PackedMatrix(rows: shape.vocabulary, columns: shape.hidden, precision: precision)
            tagProjection =
                shape.tags == 0
                ? []
                : (0..<shape.layers).map { _ in
                    PackedMatrix(rows: shape.gates, columns: shape.tagWidth, precision: .f32)
                }
            normGain =
                shape.architecture.hasLayerNorm
                ? (0..<shape.layers).map { _ in FloatBuffer(count: shape.gates) } : []
            mogrifier = (0..<shape.layers).map { k in
                shape.mogrifierRounds(k).map { round in
                    round.matrices.map { PackedMatrix(rows: $0.shape[0], columns: $0.shape[1], precision: precision) }
                }
            }
        }
    }

    /// - Parameters:
    ///   - weightDropout: the share of the recurrent weights that are silenced.
    ///   - seed: decides which.
    init(
        _ parameters: Parameters, forTraining: Bool, precision: Precision = .f32, weightDropout: Float = 0,
        seed: UInt64 = 0
    ) {
        let shape = parameters.shape
        (self.shape, self.precision) = (shape, precision)
        let (h, g) = (shape.hidden, shape.gates)
        let folds = shape.foldsEmbedding
        inputTable = FloatBuffer(count: folds ? shape.vocabulary * g : 0)
        embedding = FloatBuffer(count: folds ? 0 : shape.vocabulary * shape.embedding)
        let tagged = shape.tags > 0
        let tagWidth = shape.tagWidth
        layers = (0..<shape.layers).map { k in
            Layer(
                input: k == 0 && folds
                    ? nil : PackedMatrix(rows: shape.inputWidth(k), columns: g, precision: precision),
                recurrent: PackedMatrix(rows: h, columns: g, precision: precision),
                bias: FloatBuffer(count: g),
                recurrentBias: shape.architecture.cell == .gru ? FloatBuffer(count: g) : nil,
                tagProjection: tagged ? PackedMatrix(rows: tagWidth, columns: g, precision: .f32) : nil,
                norm: shape.architecture.hasLayerNorm ? (FloatBuffer(count: g), FloatBuffer(count: g)) : nil,
                mogrifier: shape.mogrifierRounds(k).map { round in
                    round.matrices.map { PackedMatrix(rows: $0.shape[1], columns: $0.shape[0], precision: precision) }
                })
        }
        foldedInput = folds ? PackedMatrix(rows: shape.embedding, columns: g, precision: .f32) : nil
        projection = PackedMatrix(rows: h, columns: shape.vocabulary, precision: precision)
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
        for (k, layer) in layers.enumerated() {
            let (input, state) = (parameters.pointer(.biasIH, k), parameters.pointer(.biasHH, k))
            // All gates but the last of a GRU.
            let shared = layer.recurrentBias == nil ? shape.gates : shape.gates - shape.hidden
            layer.bias.base.update(from: input, count: shape.gates)
            tl_blend(shared, 1, layer.bias.base, 1, state)
            if let bias = layer.recurrentBias {
                (bias.base + shared).update(from: state + shared, count: shape.gates - shared)
            }
            if let norm = layer.norm {
                norm.gain.base.update(from: parameters.pointer(.normWeight, k), count: shape.gates)
                norm.bias.base.update(from: parameters.pointer(.normBias, k), count: shape.gates)
                backward?.normGain[k].copy(from: norm.gain)
            }
        }
        projectionBias.base.update(from: parameters.pointer("projection.bias"), count: shape.vocabulary)
        embedding.base.update(from: parameters.pointer("embedding.weight"), count: embedding.count)
        if shape.tags > 0 { tagVectors.base.update(from: parameters.pointer("tags.weight"), count: tagVectors.count) }
        team.run { member in
            if let weightDropout {
                weightDropout.draw(parameters, seed: seed, member: member)
                member.barrier()
            }
            for (k, layer) in layers.enumerated() {
                layer.recurrent.packTransposed(recurrentWeights(parameters, k), by: member)
                layer.input?.packTransposed(parameters.pointer(.weightIH, k), by: member)
                for (round, matrices) in zip(shape.mogrifierRounds(k), layer.mogrifier) {
                    for (tensor, matrix) in zip(round.matrices, matrices) {
                        matrix.packTransposed(parameters.pointer(tensor.name), by: member)
                    }
                }
                layer.tagProjection?.packTransposed(parameters.pointer("tags.projection_l\(k)"), by: member)
            }
            projection.packTransposed(parameters.pointer(shape.architecture.projection), by: member)
            foldedInput?.packTransposed(parameters.pointer(.weightIH, 0), by: member)
            backward?.update(from: parameters, recurrentWeights: recurrentWeights, by: member)
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

extension Weights.Backward {
    fileprivate func update(
        from parameters: Parameters, recurrentWeights: (Parameters, Int) -> UnsafePointer<Float>,
        by member: Team.Member
    ) {
        for k in input.indices {
            input[k].pack(parameters.pointer(.weightIH, k), by: member)
            recurrent[k].pack(recurrentWeights(parameters, k), by: member)
            for (round, matrices) in zip(parameters.shape.mogrifierRounds(k), mogrifier[k]) {
                for (tensor, matrix) in zip(round.matrices, matrices) {
                    matrix.pack(parameters.pointer(tensor.name), by: member)
                }
            }
        }
        for (k, matrix) in tagProjection.enumerated() {
            matrix.pack(parameters.pointer("tags.projection_l\(k)"), by: member)
        }
        projection.pack(parameters.pointer(parameters.shape.architecture.projection), by: member)
    }
}
