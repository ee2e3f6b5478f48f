#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The standard normal distribution.
enum NormalDistribution {
    /// How probable a value of at most `z` is.
    static func cumulative(_ z: Double) -> Double { erfc(-z * 0.5.squareRoot()) / 2 }

    /// How probable a value at least as far from 0 as `z` is.
    static func twoSidedTail(_ z: Double) -> Double { erfc(abs(z) * 0.5.squareRoot()) }

    /// The value that is exceeded with the probability `tail`, which is above 0 and at most 0.5.
    ///
    /// A start within 4.5e-4 (Abramowitz and Stegun 1964, 26.2.23), then Halley's method, each of whose steps triples
    /// the digits.
    static func upperQuantile(_ tail: Double) -> Double {
        let t = (-2 * log(tail)).squareRoot()
        let above = (0.010328 * t + 0.802853) * t + 2.515517
        let below = ((0.001308 * t + 0.189269) * t + 1.432788) * t + 1
        var z = t - above / below
        for _ in 0..<3 {
            let excess = cumulative(-z) - tail
            let step = excess * (2 * Double.pi).squareRoot() * exp(z * z / 2)
            z += step / (1 - step * z / 2)
        }
        return z
    }
}
