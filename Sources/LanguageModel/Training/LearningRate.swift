#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The learning rate over a run: a linear warm-up, then half a cosine down to a fiftieth
/// (Loshchilov and Hutter 2016, without restarts).
struct LearningRate {
    let peak: Float
    let warmUpSteps: Int

    /// - Parameter done: the share of the whole run that is behind, 0 to 1.
    func value(step: Int, done: Double) -> Float {
        let warm = min(1, Float(step) / Float(max(warmUpSteps, 1)))
        let falling = 0.02 + 0.98 * 0.5 * (1 + cos(.pi * min(max(done, 0), 1)))
        return peak * warm * Float(falling)
    }
}
