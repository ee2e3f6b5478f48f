/// Fisher's exact test of two rates, for counts that are too small for the z test.
enum FisherTest {
    /// Counts this close in probability to the one observed are as extreme as it is, as in R's `fisher.test`.
    private static let tie = 1 + 1e-7

    /// How often clicks would fall on the arms as unevenly as they did, or more so, if they fell without regard to the
    /// arm: the two-sided p.
    ///
    /// The number of clicks that fall on `a` is hypergeometric. Its probabilities are found from their ratios, outwards
    /// from the mode, until nothing of them is left; the cost is of the order of the standard deviation.
    static func p(_ a: Arm, _ b: Arm) -> Double {
        let (n, m) = (Double(a.impressions), Double(b.impressions))
        let (clicks, misses) = (Double(a.clicks + b.clicks), Double(a.misses + b.misses))
        let (least, most) = (max(0, clicks - m), min(n, clicks))
        let mode = min(most, max(least, (clicks * n / (n + m)).rounded()))
        /// P(x + 1) / P(x)
        func ratio(_ x: Double) -> Double { (clicks - x) * (n - x) / ((x + 1) * (misses - n + x + 1)) }

        var weights = [mode: 1.0]
        var (x, weight) = (mode, 1.0)
        while x < most, weight > 0 {
            weight *= ratio(x)
            x += 1
            weights[x] = weight
        }
        (x, weight) = (mode, 1)
        while x > least, weight > 0 {
            x -= 1
            weight /= ratio(x)
            weights[x] = weight
        }
        let observed = weights[Double(a.clicks)] ?? 0
        // Sorted, so that the sums do not depend on the dictionary's order.
        let ordered = weights.values.sorted()
        return min(1, ordered.prefix { $0 <= observed * tie }.reduce(0, +) / ordered.reduce(0, +))
    }
}
