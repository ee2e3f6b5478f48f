/// What a voice adds to some of a model's tensors, in one flat buffer: numbers for each of a tensor's own, or two narrow
/// matrices whose product is added.
final class VoiceDeltas: @unchecked Sendable {
    /// What is added to one tensor.
    struct Part: Equatable, Sendable {
        let tensor: ModelShape.Tensor
        /// The rank of the product A (rows, rank) · B (rank, columns) that is added; nil where there is a number for
        /// each of the tensor's.
        let rank: Int?

        var rows: Int { tensor.shape[0] }
        var columns: Int { tensor.count / rows }
        var count: Int { rank.map { $0 * (rows + columns) } ?? tensor.count }
    }

    let parts: [Part]
    let buffer: FloatBuffer
    private let offsets: [Int]

    /// Deltas that add nothing.
    init(_ parts: [Part]) {
        var (offsets, total): ([Int], Int) = ([], 0)
        for part in parts {
            offsets.append(total)
            total += part.count
        }
        (self.parts, self.offsets, buffer) = (parts, offsets, FloatBuffer(count: total))
    }

    /// Deltas to begin training from: A is 0, so that nothing is added yet, and B is normal within 1/√columns, so that
    /// A has gradients.
    static func initial(_ parts: [Part], seed: UInt64) -> VoiceDeltas {
        let deltas = VoiceDeltas(parts)
        var random = RandomSource(seed: seed)
        for (index, part) in parts.enumerated() {
            guard let rank = part.rank else { continue }
            let (right, scale) = (deltas.right(index), 1 / Float(part.columns).squareRoot())
            for i in 0..<rank * part.columns { right[i] = random.nextNormal() * scale }
        }
        return deltas
    }

    /// What an adaptation changes of a model, in the order of its tensors.
    static func parts(of shape: ModelShape, _ adaptation: Adaptation) -> [Part] {
        let (layers, architecture) = (0..<shape.layers, shape.architecture)
        let biases = layers.map { architecture.name(.biasIH, $0) } + ["projection.bias"]
        let matrices =
            layers.flatMap { [architecture.name(.weightIH, $0), architecture.name(.weightHH, $0)] }
            + [architecture.projection]
        return shape.tensors.compactMap { tensor in
            switch adaptation {
            case .full: return Part(tensor: tensor, rank: nil)
            case .lowRank(let rank) where matrices.contains(tensor.name): return Part(tensor: tensor, rank: rank)
            case .lowRank, .biases: return biases.contains(tensor.name) ? Part(tensor: tensor, rank: nil) : nil
            }
        }
    }

    /// The bytes of what an adaptation changes.
    static func bytes(of shape: ModelShape, _ adaptation: Adaptation) -> Int {
        parts(of: shape, adaptation).reduce(0) { $0 + $1.count } * MemoryLayout<Float>.stride
    }

    /// A part's numbers, or its A.
    func left(_ index: Int) -> UnsafeMutablePointer<Float> { buffer.base + offsets[index] }

    /// The B of a part that is a product.
    func right(_ index: Int) -> UnsafeMutablePointer<Float> {
        left(index) + parts[index].rows * (parts[index].rank ?? 0)
    }

    func copy() -> VoiceDeltas {
        let other = VoiceDeltas(parts)
        other.buffer.copy(from: buffer)
        return other
    }

    /// Puts the changed tensors of `base` with these deltas into `merged`, a member's share of them; all where nil.
    ///
    /// Products and sums are rounded one by one in the order of the ranks, so that every processor gives the same bits:
    /// the fingerprint of the model that comes out is one of what went in.
    func add(to base: Parameters, into merged: Parameters, by member: Team.Member? = nil) {
        for (index, part) in parts.enumerated() {
            let rows = member?.slice(of: part.rows) ?? 0..<part.rows
            let (first, columns) = (rows.lowerBound * part.columns, part.columns)
            let from = base.pointer(part.tensor.name) + first
            let to = merged.pointer(part.tensor.name) + first
            guard let rank = part.rank else {
                let delta = left(index) + first
                for i in 0..<rows.count * columns { to[i] = from[i] + delta[i] }
                continue
            }
            to.update(from: from, count: rows.count * columns)
            let (factors, lines) = (left(index) + rows.lowerBound * rank, right(index))
            for row in 0..<rows.count {
                let sums = to + row * columns
                for r in 0..<rank {
                    let (factor, line) = (factors[row * rank + r], lines + r * columns)
                    for j in 0..<columns { sums[j] += factor * line[j] }
                }
            }
        }
    }
}
