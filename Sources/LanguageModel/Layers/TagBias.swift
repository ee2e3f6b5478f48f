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

    /// Adds the gradients of the tags' vectors and projections, given each layer's gate gradients (T·B, G).
    func backward(gateGradients: [FloatBuffer], tagSet: [Int32], weights: Weights, gradients: Parameters) {
        guard shape.tags > 0, let backward = weights.backward else { return }
        let (d, g, s) = (shape.tagWidth, shape.gates, sets.count)
        let sumGradient = FloatBuffer(count: s * d)
        for (k, gates) in gateGradients.enumerated() {
            let biasGradient = FloatBuffer(count: s * g)
            tl_scatter_add(tagSet.count, g, gates.base, tagSet, biasGradient.base)
            Precision.f32.addWeightGradient(
                biasGradient.base, g, sums.base, d, rows: s, to: gradients.pointer("tags.projection_l\(k)"))
            backward.tagProjection[k].multiply(biasGradient.base, count: s, into: sumGradient.base, adding: true)
        }
        let vectors = gradients.pointer("tags.weight")
        for (index, set) in sets.enumerated() {
            for tag in set { tl_blend(d, 1, vectors + tag * d, 1, sumGradient.base + index * d) }
        }
    }
}
