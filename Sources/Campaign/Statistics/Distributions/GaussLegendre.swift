#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Gauss and Legendre's rule with sixteen nodes: exact for polynomials up to degree 31.
struct GaussLegendre: Sendable {
    static let rule = GaussLegendre(count: 16)

    /// From −1 to 1, rising.
    let nodes: [Double]
    let weights: [Double]
    /// What a function's values at the nodes count for its integral from −1 up to node `k`: row `k`.
    ///
    /// The integral of the polynomial that takes the values: each of its Legendre terms by
    /// (2n + 1) ∫ Pₙ = Pₙ₊₁ − Pₙ₋₁ (Abramowitz and Stegun 1964, 8.14 and 22.13).
    let cumulative: [[Double]]

    private init(count: Int) {
        // Newton's method from the usual starts (Press et al. 2007, "Numerical Recipes", 4.6).
        let roots = (1...count).reversed().map { index in
            var x = cos(Double.pi * (Double(index) - 0.25) / (Double(count) + 0.5))
            for _ in 0..<8 { x -= Self.polynomials(x, count)[count] / Self.slope(x, count) }
            return x
        }
        let weights = roots.map { x in
            let slope = Self.slope(x, count)
            return 2 / ((1 - x * x) * slope * slope)
        }
        let values = roots.map { Self.polynomials($0, count) }
        cumulative = roots.indices.map { end in
            roots.indices.map { node in
                let terms = (1..<count).reduce(1 + roots[end]) { sum, n in
                    sum + values[node][n] * (values[end][n + 1] - values[end][n - 1])
                }
                return weights[node] / 2 * terms
            }
        }
        (nodes, self.weights) = (roots, weights)
    }

    /// P₀ to P of degree `count` at `x`.
    private static func polynomials(_ x: Double, _ count: Int) -> [Double] {
        (2...count).reduce(into: [1, x]) { values, n in
            let (last, before) = (values[n - 1], values[n - 2])
            values.append((Double(2 * n - 1) * x * last - Double(n - 1) * before) / Double(n))
        }
    }

    /// The derivative of P of degree `count`.
    private static func slope(_ x: Double, _ count: Int) -> Double {
        let values = polynomials(x, count)
        return Double(count) * (x * values[count] - values[count - 1]) / (x * x - 1)
    }
}
