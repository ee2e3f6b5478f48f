#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The parts of binomial and Poisson probabilities that keep their digits however large the counts are: a difference of
/// log-gammas of 10^12 would keep no more than three.
///
/// Source: Loader 2000, "Fast and Accurate Computation of Binomial Probabilities".
enum SaddlePoint {
    /// log n! less Stirling's formula for it, log(√(2πn) (n/e)^n); `n` is above 0.
    ///
    /// From 16 up by five terms of Stirling's series (Abramowitz and Stegun 1964, 6.1.41), the sixth of which is below
    /// 1e-16 there; below by δ(n) = δ(n + 1) + (n + ½) log(1 + 1/n) − 1.
    static func stirlingError(_ number: Double) -> Double {
        var (n, sum) = (number, 0.0)
        while n < 16 {
            sum += (n + 0.5) * log1p(1 / n) - 1
            n += 1
        }
        let square = n * n
        let series =
            1 / 12.0 - (1 / 360.0 - (1 / 1260.0 - (1 / 1680.0 - 1 / 1188.0 / square) / square) / square) / square
        return sum + series / n
    }

    /// A count's part of the deviance: count · log(count / expected) + expected − count, at least 0.
    ///
    /// - Parameter excess: expected less count, given as such because their difference would lose it.
    static func deviance(_ count: Double, excess: Double) -> Double {
        count > 0 ? count * curvature(excess / count) : excess
    }

    /// r − log(1 + r) for r ≥ −1, by the series of the logarithm in r / (2 + r) where the two are close.
    private static func curvature(_ r: Double) -> Double {
        guard abs(r) < 0.1 else { return r > -1 ? r - log1p(r) : .infinity }
        let v = r / (2 + r)
        var (power, sum) = (1.0, 0.0)
        // v is below 0.053, so that twelve terms are more than enough.
        for term in 0..<12 {
            sum += power / Double(2 * term + 3)
            power *= v * v
        }
        return v * (r - 2 * v * v * sum)
    }
}
