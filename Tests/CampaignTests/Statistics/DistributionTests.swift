import Testing

@testable import Campaign

struct DistributionTests {
    // Abramowitz and Stegun 1964, tables 26.1 and 26.2, with more digits from mpmath.
    @Test(arguments: [
        (0.5, 0.0), (0.025, 1.959963984540054), (0.1, 1.2815515655446004), (0.2, 0.8416212335729143),
        (0.05, 1.6448536269514722), (1e-10, 6.361340902404056),
    ])
    func `normal quantiles`(tail: Double, z: Double) {
        #expect(isClose(NormalDistribution.upperQuantile(tail), z, within: 1e-13))
        #expect(isClose(NormalDistribution.cumulative(-z) / tail, 1, within: 1e-12))
        #expect(isClose(NormalDistribution.twoSidedTail(z) / tail, 2, within: 1e-12))
    }

    /// For an even number of degrees the tail is a finite sum, and for one degree it is the normal one.
    @Test(arguments: [0.001, 0.7, 2.0, 9.5, 40, 300])
    func `chi-square tails`(x: Double) {
        func isRight(_ degrees: Int, _ expected: Double) -> Bool {
            isClose(ChiSquareDistribution.upperTail(x, degrees: degrees) / expected, 1, within: 1e-12)
        }
        #expect(isRight(1, NormalDistribution.twoSidedTail(x.squareRoot())))
        for degrees in [2, 4, 10, 64] {
            var (term, sum) = (1.0, 0.0)
            for i in 0..<degrees / 2 {
                sum += term
                term *= x / 2 / Double(i + 1)
            }
            // e^(−x/2) is the tail for two degrees.
            #expect(isRight(degrees, sum * ChiSquareDistribution.upperTail(x, degrees: 2)))
        }
    }

    @Test func `the exponential tail of two degrees halves each log 4`() {
        let halving = 1.3862943611198906
        for count in 0...20 {
            let tail = ChiSquareDistribution.upperTail(halving * Double(count), degrees: 2)
            #expect(isClose(tail * Double(1 << count), 1, within: 1e-13))
        }
    }

    @Test func `no tail is left far out, and all of it at 0`() {
        #expect(ChiSquareDistribution.upperTail(0, degrees: 3) == 1)
        #expect(ChiSquareDistribution.upperTail(1e300, degrees: 3) == 0)
        #expect(isClose(ChiSquareDistribution.upperTail(100_000, degrees: 100_000), 0.4994053, within: 1e-6))
    }

    /// log n! by its definition.
    @Test func `stirling's error makes up for his formula`() {
        var factorial = 1.0
        for n in 1...18 {
            factorial *= Double(n)
            let formula = (2 * Double.pi * Double(n)).squareRoot()
            var power = 1.0
            for _ in 0..<n { power *= Double(n) / 2.718281828459045 }
            // e^δ = n! / formula; δ is small, so that its series converges at once.
            let ratio = factorial / (formula * power)
            let r = (ratio - 1) / (ratio + 1)
            let logarithm = 2 * (r + r * r * r / 3 + r * r * r * r * r / 5 + r * r * r * r * r * r * r / 7)
            #expect(isClose(SaddlePoint.stirlingError(Double(n)), logarithm, within: 1e-13))
        }
    }

    @Test func `a rule of sixteen nodes integrates up to each of them`() {
        let rule = GaussLegendre.rule
        #expect(isClose(rule.weights.reduce(0, +), 2, within: 1e-14))
        for (end, row) in zip(rule.nodes, rule.cumulative) {
            // ∫ x⁵ + 1 from −1
            let sum = zip(rule.nodes, row).reduce(0) { $0 + ($1.0 * $1.0 * $1.0 * $1.0 * $1.0 + 1) * $1.1 }
            #expect(isClose(sum, (end * end * end * end * end * end - 1) / 6 + end + 1, within: 1e-14))
        }
    }

    @Test func `holm's correction is that of the golden table`() {
        #expect(
            zip(Holm.corrected([0.01, 0.04, 0.03, 0.005]), [0.03, 0.06, 0.06, 0.02]).allSatisfy { isClose($0, $1) })
        #expect(Holm.corrected([0.6, 0.7]) == [1, 1] && Holm.corrected([]) == [])
    }
}
