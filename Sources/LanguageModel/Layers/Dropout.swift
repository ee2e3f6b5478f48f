import CKernels

/// Variational dropout of a layer's outputs: which units are silent is drawn once a chunk for each row, the same at
/// every step (Gal and Ghahramani 2016).
///
/// The others are raised by 1 / (1 - rate), so that nothing need change where nothing is dropped.
final class Dropout: @unchecked Sendable {
    private let rate: Float
    private let hidden: Int
    private let dropped: FloatBuffer
    /// (B, H): 0 or 1 / (1 - rate).
    let mask: FloatBuffer

    init(rate: Float, rows: Int, steps: Int, hidden: Int) {
        (self.rate, self.hidden) = (rate, hidden)
        dropped = FloatBuffer(count: rate > 0 ? steps * rows * hidden : 0)
        mask = FloatBuffer(count: rows * hidden)
    }

    /// Draws a fresh mask: these rows' part of the whole batch's, so that who reads a row does not matter.
    func draw(_ random: inout RandomSource, share: BatchShare?) {
        guard rate > 0 else { return }
        random.skip((share?.before ?? 0) * hidden)
        for i in 0..<mask.count { mask.base[i] = random.nextUniform() < rate ? 0 : 1 / (1 - rate) }
        random.skip((share?.after ?? 0) * hidden)
    }

    /// What is handed on of the outputs (T·B, H) at all.
    func handedOn(_ output: UnsafeMutablePointer<Float>) -> UnsafeMutablePointer<Float> {
        rate > 0 ? dropped.base : output
    }

    /// Lays the mask over a shard's outputs (T·B, H).
    func forward(_ output: UnsafeMutablePointer<Float>, shard: Shards.Shard, steps: Int) {
        guard rate > 0 else { return }
        apply(to: output, into: dropped.base, shard, steps)
    }

    /// The gradient of what came in, in the place of that of what went out.
    func backward(_ gradient: FloatBuffer, shard: Shards.Shard, steps: Int) {
        guard rate > 0 else { return }
        apply(to: gradient.base, into: gradient.base, shard, steps)
    }

    private func apply(
        to values: UnsafeMutablePointer<Float>, into result: UnsafeMutablePointer<Float>, _ shard: Shards.Shard,
        _ steps: Int
    ) {
        for t in 0..<steps {
            let slot = shard.element(step: t) * hidden
            tl_multiply(
                shard.rows.count * hidden, values + slot, mask.base + shard.rows.lowerBound * hidden, result + slot)
        }
    }
}
