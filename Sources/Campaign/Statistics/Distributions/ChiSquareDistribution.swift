#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The chi-square distribution, by way of the incomplete gamma function.
enum ChiSquareDistribution {
    /// How probable a value above `x` is; `degrees` is at least 1.
    ///
    /// The series below the mean, the continued fraction above it, by Lentz's method. Source: Press et al. 2007,
    /// "Numerical Recipes", 6.2.
    static func upperTail(_ x: Double, degrees: Int) -> Double {
        let (a, t) = (Double(degrees) / 2, x / 2)
        guard t > 0 else { return 1 }
        /// t^a e^−t / Γ(a + 1)
        let front =
            exp(-SaddlePoint.stirlingError(a) - SaddlePoint.deviance(a, excess: t - a))
            / (2 * Double.pi * a).squareRoot()
        return t < a + 1 ? 1 - front * series(a, t) : front * a * fraction(a, t)
    }

    /// Steps after which either is taken as it is; they take of the order of √a, and a is half the arms.
    private static let mostSteps = 1_000_000

    /// 1 + t/(a+1) + t²/((a+1)(a+2)) + …
    private static func series(_ a: Double, _ t: Double) -> Double {
        var (sum, term) = (1.0, 1.0)
        for step in 1...mostSteps {
            term *= t / (a + Double(step))
            sum += term
            if term < sum * 0x1p-54 { break }
        }
        return sum
    }

    /// 1/(t+1−a− 1·(1−a)/(t+3−a− 2·(2−a)/(t+5−a− …)))
    private static func fraction(_ a: Double, _ t: Double) -> Double {
        var b = t + 1 - a
        var d = 1 / b
        var (c, result) = (Double.greatestFiniteMagnitude, d)
        for step in 1...mostSteps {
            let numerator = Double(step) * (a - Double(step))
            b += 2
            d = 1 / (numerator * d + b)
            c = b + numerator / c
            result *= d * c
            if abs(d * c - 1) < 0x1p-52 { break }
        }
        return result
    }
}
