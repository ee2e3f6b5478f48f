import CKernels

/// Weight dropout (Merity, Keskar and Socher 2017): some of the recurrent weights are silent for a whole chunk, the same
/// for all rows and steps (DropConnect, Wan and others 2013).
///
/// The others are raised by 1 / (1 - rate), so that nothing need change where nothing is dropped.
final class WeightDropout: @unchecked Sendable {
    private let shape: ModelShape
    private let rate: Float
    /// (G, H) a layer: 0 or 1 / (1 - rate).
    let masks: [FloatBuffer]
    /// (G, H) a layer: W_hh under its mask.
    private let masked: [FloatBuffer]

    init(rate: Float, shape: ModelShape) {
        (self.rate, self.shape) = (rate, shape)
        masks = (0..<shape.layers).map { _ in FloatBuffer(count: shape.gates * shape.hidden) }
        masked = (0..<shape.layers).map { _ in FloatBuffer(count: shape.gates * shape.hidden) }
    }

    /// W_hh of a layer, as it is until the next draw.
    func weights(_ layer: Int) -> UnsafePointer<Float> { UnsafePointer(masked[layer].base) }

    /// Draws a member's share of fresh masks, and lays them over the weights.
    ///
    /// - Parameter seed: decides what is silent; every row has a source of its own, so that any member can draw it.
    func draw(_ parameters: Parameters, seed: UInt64, member: Team.Member) {
        let h = shape.hidden
        let raised = 1 / (1 - rate)
        for (k, mask) in masks.enumerated() {
            let weights = parameters.pointer(.weightHH, k)
            for row in member.slice(of: shape.gates) {
                var random = RandomSource(seed: RandomSource.seed(seed, 1 + k * shape.gates + row))
                let from = row * h
                for i in from..<from + h { mask.base[i] = random.nextUniform() < rate ? 0 : raised }
                tl_multiply(h, weights + from, mask.base + from, masked[k].base + from)
            }
        }
    }

    /// Makes some rows of the gradient (G, H) of what was read that of the weights.
    func backward(_ gradient: UnsafeMutablePointer<Float>, layer: Int, rows: Range<Int>) {
        let from = rows.lowerBound * shape.hidden
        tl_multiply(rows.count * shape.hidden, gradient + from, masks[layer].base + from, gradient + from)
    }
}
