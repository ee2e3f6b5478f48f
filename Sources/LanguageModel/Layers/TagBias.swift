import CKernels

/// The tags' part of a chunk's gates: each distinct set of tags is summed and projected once, not once a step.
///
/// bias_K (S, G) = sums (S, D) · P_Kᵀ, where S counts the chunk's distinct sets.
struct TagBias: Sendable {
    private let shape: ModelShape
    private let sets: [[Int]]
    private let sums: FloatBuffer
    /// (S, G) a layer.
    let bias: [FloatBuffer]

    init(sets: [[Int]], weights: Weights) {
        let (d, g) = (weights.shape.tagWidth, weights.shape.gates)
        let sums = FloatBuffer(count: sets.count * d)
        for (s, set) in sets.enumerated() {
            for tag in set { tl_blend(d, 1, sums.base + s * d, 1, weights.tagVectors.base + tag * d) }
        }
        bias = weights.layers.map { layer in
            let bias = FloatBuffer(count: sets.count * g)
            layer.tagProjection?.multiply(sums.base, count: sets.count, into: bias.base, adding: false)
            return bias
        }
        (shape, self.sets, self.sums) = (weights.shape, sets, sums)
    }

    /// Sets whose biases are known: (layers · G) each.
    init(rows: [[Float]], weights: Weights) {
        let g = weights.shape.gates
        bias = weights.layers.indices.map { k in
            let bias = FloatBuffer(count: rows.count * g)
            for (s, row) in rows.enumerated() {
                row.withUnsafeBufferPointer { row in
                    guard let base = row.baseAddress else { return }
                    (bias.base + s * g).update(from: base + k * g, count: g)
                }
            }
            return bias
        }
        (shape, sets, sums) = (weights.shape, [], FloatBuffer(count: 0))
    }

    /// Adds a member's share of the gradients of the tags' projections, given each layer's gate gradients (T·B, G).
    ///
    /// - Parameter biasGradients: (S, G) a layer, zero at first; becomes the gradients of the biases.
    func addGradients(
        gateGradients: [FloatBuffer], tagSet: [Int32], biasGradients: [FloatBuffer], gradients: Parameters,
        member: Team.Member
    ) {
        guard shape.tags > 0 else { return }
        let (d, g) = (shape.tagWidth, shape.gates)
        let outputs = member.slice(of: g, unit: PackedMatrix.panel)
        let first = outputs.lowerBound
        for (k, gates) in gateGradients.enumerated() {
            tl_scatter_add(
                tagSet.count, outputs.count, g, gates.base + first, tagSet, biasGradients[k].base + first)
            Precision.f32.addWeightGradient(
                biasGradients[k].base, g, sums.base, d, rows: sets.count, outputs: outputs,
                to: gradients.pointer("tags.projection_l\(k)"))
        }
    }

    /// Zeros for `addGradients`.
    func makeBiasGradients() -> [FloatBuffer] {
        shape.tags > 0 ? (0..<shape.layers).map { _ in FloatBuffer(count: sets.count * shape.gates) } : []
    }

    /// Adds the gradients of the tags' vectors, once all members have added theirs above.
    func backward(_ biasGradients: [FloatBuffer], backward: Weights.Backward, gradients: Parameters) {
        guard shape.tags > 0 else { return }
        let (d, s) = (shape.tagWidth, sets.count)
        let sumGradient = FloatBuffer(count: s * d)
        for (k, gradient) in biasGradients.enumerated() {
            backward.tagProjection[k].multiply(gradient.base, count: s, into: sumGradient.base, adding: true)
        }
        let vectors = gradients.pointer("tags.weight")
        for (index, set) in sets.enumerated() {
            for tag in set { tl_blend(d, 1, vectors + tag * d, 1, sumGradient.base + index * d) }
        }
    }
}
