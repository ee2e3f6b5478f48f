import CKernels

/// Variational dropout of a layer's outputs: which units are silent is drawn once a chunk for each row, the same at
/// every step (Gal and Ghahramani 2016).
///
/// The others are raised by 1 / (1 - rate), so that nothing need change where nothing is dropped.
final class Dropout {
    private let rate: Float
    private let rowSize: Int
    private let dropped: FloatBuffer
    /// (B, H): 0 or 1 / (1 - rate).
    let mask: FloatBuffer

    init(rate: Float, rows: Int, steps: Int, hidden: Int) {
        self.rate = rate
        rowSize = rows * hidden
        dropped = FloatBuffer(count: rate > 0 ? steps * rowSize : 0)
        mask = FloatBuffer(count: rowSize)
    }

    /// The outputs (T·B, H) with a fresh mask over them.
    func forward(
        _ output: UnsafeMutablePointer<Float>, steps: Int, random: inout RandomSource
    ) -> UnsafeMutablePointer<Float> {
        guard rate > 0 else { return output }
        for i in 0..<rowSize { mask.base[i] = random.nextUniform() < rate ? 0 : 1 / (1 - rate) }
        tl_multiply(steps, rowSize, output, mask.base, dropped.base)
        return dropped.base
    }

    /// The gradient of what came in, in the place of that of what went out.
    func backward(_ gradient: FloatBuffer, steps: Int) {
        guard rate > 0 else { return }
        tl_multiply(steps, rowSize, gradient.base, mask.base, gradient.base)
    }
}
