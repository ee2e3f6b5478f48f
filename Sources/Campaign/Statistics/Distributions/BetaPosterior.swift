#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What is believed of a rate after its clicks and misses, each rate having been equally probable before: the
/// distribution Beta(1 + clicks, 1 + misses).
struct BetaPosterior: Sendable {
    /// Whole numbers, at least 0.
    private let (clicks, misses): (Double, Double)
    /// The density at the mode.
    private let peak: Double

    init(clicks: Double, misses: Double) {
        (self.clicks, self.misses) = (clicks, misses)
        let n = clicks + misses
        // (n + 1) times the binomial probability of `clicks`, at the rate where that is highest (Loader 2000).
        if clicks > 0, misses > 0 {
            let correction =
                SaddlePoint.stirlingError(n) - SaddlePoint.stirlingError(clicks) - SaddlePoint.stirlingError(misses)
            peak = (n + 1) * (n / (2 * Double.pi * clicks * misses)).squareRoot() * exp(correction)
        } else {
            peak = n + 1
        }
    }

    init(_ arm: Arm) { self.init(clicks: Double(arm.clicks), misses: Double(arm.misses)) }

    func density(_ rate: Double) -> Double { peak * exp(-deviance(rate)) }

    /// How far the logarithm of the density lies below its peak.
    private func deviance(_ rate: Double) -> Double {
        // One rounding, by a fused product: the difference of large products would be lost.
        let excess = (-clicks).addingProduct(clicks + misses, rate)
        return SaddlePoint.deviance(clicks, excess: excess) + SaddlePoint.deviance(misses, excess: -excess)
    }

    /// Points that cut the rates at which the density matters into pieces over which it is smooth, rising.
    ///
    /// Beyond them the density is below e^−45, 3e-20, of its peak.
    var breakpoints: [Double] {
        let n = clicks + misses
        let mode = n > 0 ? clicks / n : 0.5
        let deviation = ((clicks + 1) * (misses + 1) / (n + 3)).squareRoot() / (n + 2)
        func reach(_ direction: Double) -> Double {
            var step = deviation
            while case let rate = mode + direction * step, rate > 0, rate < 1, deviance(rate) < 45 { step *= 1.25 }
            return min(1, max(0, mode + direction * step))
        }
        let (lower, upper) = (reach(-1), reach(1))
        return (0...Self.pieces).map { lower + (upper - lower) * (Double($0) / Double(Self.pieces)) }
    }

    /// Pieces of about one standard deviation.
    private static let pieces = 24
}
