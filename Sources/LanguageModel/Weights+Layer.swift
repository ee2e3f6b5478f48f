import CKernels

extension Weights {
    /// A layer's weights as steps forward read them.
    struct Layer {
        private let index: Int
        private let shape: ModelShape
        /// W_ihᵀ (E or H, G); single precision where an ``InputTable`` is made with it.
        let input: PackedMatrix
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

        init(_ index: Int, shape: ModelShape, precision: Precision) {
            (self.index, self.shape) = (index, shape)
            let (h, g) = (shape.hidden, shape.gates)
            let isFolded = index == 0 && shape.foldsEmbedding
            input = PackedMatrix(rows: shape.inputWidth(index), columns: g, precision: isFolded ? .f32 : precision)
            recurrent = PackedMatrix(rows: h, columns: g, precision: precision)
            bias = FloatBuffer(count: g)
            recurrentBias = shape.architecture.cell == .gru ? FloatBuffer(count: g) : nil
            tagProjection = shape.tags > 0 ? PackedMatrix(rows: shape.tagWidth, columns: g, precision: .f32) : nil
            norm = shape.architecture.hasLayerNorm ? (FloatBuffer(count: g), FloatBuffer(count: g)) : nil
            mogrifier = shape.mogrifierRounds(index).map { round in
                round.matrices.map { PackedMatrix(rows: $0.shape[1], columns: $0.shape[0], precision: precision) }
            }
        }

        /// Reads biases and norms anew.
        func updateVectors(from parameters: Parameters) {
            let (g, input, state) = (
                shape.gates, parameters.pointer(.biasIH, index), parameters.pointer(.biasHH, index)
            )
            // All gates but the last of a GRU.
            let shared = recurrentBias == nil ? g : g - shape.hidden
            bias.base.update(from: input, count: g)
            tl_blend(shared, 1, bias.base, 1, state)
            if let recurrentBias {
                (recurrentBias.base + shared).update(from: state + shared, count: g - shared)
            }
            if let norm {
                norm.gain.base.update(from: parameters.pointer(.normWeight, index), count: g)
                norm.bias.base.update(from: parameters.pointer(.normBias, index), count: g)
            }
        }

        /// Packs a member's share of the matrices.
        ///
        /// - Parameter recurrent: W_hh, as far as it is not silent.
        func pack(_ parameters: Parameters, recurrent weights: UnsafePointer<Float>, by member: Team.Member) {
            recurrent.packTransposed(weights, by: member)
            input.packTransposed(parameters.pointer(.weightIH, index), by: member)
            tagProjection?.packTransposed(parameters.pointer("tags.projection_l\(index)"), by: member)
            for (round, matrices) in zip(shape.mogrifierRounds(index), mogrifier) {
                for (tensor, matrix) in zip(round.matrices, matrices) {
                    matrix.packTransposed(parameters.pointer(tensor.name), by: member)
                }
            }
        }
    }
}
