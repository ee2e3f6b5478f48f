/// The learning rate over a run: a linear warm-up, then half a cosine down to a fiftieth
/// (Loshchilov and Hutter 2016, without restarts).
struct LearningRate {
    let peak: Float
    let warmUpSteps: Int

    /// - Parameter done: the share of the whole run that is behind, 0 to 1.
    func value(step: Int, done: Double) -> Float {
        let warm = min(1, Float(step) / Float(max(warmUpSteps, 1)))
        let falling = 0.02 + 0.98 * 0.5 * (1 + Self.cosine(.pi * min(max(done, 0), 1)))
        return peak * warm * Float(falling)
    }

    /// The cosine of an angle from 0 to pi by its series about pi / 2 (error below 1e-9), with operations that agree
    /// on every platform; a C library's need not.
    private static func cosine(_ angle: Double) -> Double {
        let x = .pi / 2 - angle
        let z = x * x
        return x * (1 - z / 6 * (1 - z / 20 * (1 - z / 42 * (1 - z / 72 * (1 - z / 110 * (1 - z / 156))))))
    }
}
