extension Weights {
    /// The weights as the products of back-propagation read them.
    struct Backward {
        private let shape: ModelShape
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
            self.shape = shape
            let layers = 0..<shape.layers
            input = layers.map {
                PackedMatrix(
                    rows: shape.gates, columns: shape.inputWidth($0),
                    precision: $0 == 0 && shape.foldsEmbedding ? .f32 : precision)
            }
            recurrent = layers.map { _ in
                PackedMatrix(rows: shape.gates, columns: shape.hidden, precision: precision)
            }
            projection = PackedMatrix(rows: shape.vocabulary, columns: shape.hidden, precision: precision)
            tagProjection =
                shape.tags == 0
                ? [] : layers.map { _ in PackedMatrix(rows: shape.gates, columns: shape.tagWidth, precision: .f32) }
            normGain = shape.architecture.hasLayerNorm ? layers.map { _ in FloatBuffer(count: shape.gates) } : []
            mogrifier = layers.map { k in
                shape.mogrifierRounds(k).map { round in
                    round.matrices.map { PackedMatrix(rows: $0.shape[0], columns: $0.shape[1], precision: precision) }
                }
            }
        }

        /// Reads the norms anew.
        func updateVectors(from parameters: Parameters) {
            for (k, gain) in normGain.enumerated() {
                gain.base.update(from: parameters.pointer(.normWeight, k), count: shape.gates)
            }
        }

        /// Packs a member's share of the matrices.
        ///
        /// - Parameter recurrentWeights: W_hh of a layer, as far as it is not silent.
        func pack(
            _ parameters: Parameters, recurrent recurrentWeights: (Int) -> UnsafePointer<Float>,
            by member: Team.Member
        ) {
            for k in input.indices {
                input[k].pack(parameters.pointer(.weightIH, k), by: member)
                recurrent[k].pack(recurrentWeights(k), by: member)
                for (round, matrices) in zip(shape.mogrifierRounds(k), mogrifier[k]) {
                    for (tensor, matrix) in zip(round.matrices, matrices) {
                        matrix.pack(parameters.pointer(tensor.name), by: member)
                    }
                }
            }
            for (k, matrix) in tagProjection.enumerated() {
                matrix.pack(parameters.pointer("tags.projection_l\(k)"), by: member)
            }
            projection.pack(parameters.pointer(shape.architecture.projection), by: member)
        }
    }
}
