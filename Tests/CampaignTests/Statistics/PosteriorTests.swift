import Foundation
import Testing

@testable import Campaign

struct PosteriorTests {
    /// P(B > A) as a finite sum, for few clicks of B: Σ B(αA+i, βA+βB) / ((βB+i) B(1+i, βB) B(αA, βA)), i < αB
    /// (Miller 2014, "Formulas for Bayesian A/B Testing"), each Beta function by products of whole numbers.
    private static func exact(_ a: (Int, Int), _ b: (Int, Int)) -> Double {
        func logBeta(_ x: Int, _ y: Int) -> Double {
            // B(x, y) = 1 / (x C(x + y − 1, x))
            var result = -log2(Double(x))
            for i in 1...x { result -= log2(Double(y - 1 + i)) - log2(Double(i)) }
            return result
        }
        let (alphaA, betaA, alphaB, betaB) = (a.0 + 1, a.1 - a.0 + 1, b.0 + 1, b.1 - b.0 + 1)
        return (0..<alphaB).reduce(0) { sum, i in
            sum
                + exp2(
                    logBeta(alphaA + i, betaA + betaB) - logBeta(1 + i, betaB) - logBeta(alphaA, betaA))
                / Double(betaB + i)
        }
    }

    private static func grid(_ counts: (Int, Int)...) -> PosteriorGrid {
        PosteriorGrid(counts.map { BetaPosterior(clicks: Double($0.0), misses: Double($0.1 - $0.0)) })
    }

    @Test(arguments: [
        ((0, 1), (0, 1)), ((0, 1), (1, 1)), ((1, 1), (1, 1)), ((3, 50), (9, 48)), ((0, 20), (5, 20)), ((7, 9), (2, 30)),
        ((45, 1000), (60, 1000)), ((0, 100_000), (1, 3)), ((2, 4), (0, 5000)),
    ])
    func `the chance of being better is the exact one`(a: (Int, Int), b: (Int, Int)) {
        let grid = Self.grid(a, b)
        #expect(isClose(grid.probability(of: 1, beating: 0), Self.exact(a, b), within: 1e-12))
        #expect(isClose(grid.probability(of: 0, beating: 1), Self.exact(b, a), within: 1e-12))
        let best = grid.probabilitiesOfBeingBest()
        #expect(isClose(best[1], Self.exact(a, b), within: 1e-12) && isClose(best[0] + best[1], 1, within: 1e-12))
        // What choosing one costs, less what choosing the other does, is the difference of the means.
        let means = [a, b].map { Double($0.0 + 1) / Double($0.1 + 2) }
        let losses = (grid.expectedLoss(choosing: 1, over: 0), grid.expectedLoss(choosing: 0, over: 1))
        #expect(isClose(losses.0 - losses.1, means[0] - means[1], within: 1e-12))
    }

    @Test func `small chances keep their digits`() {
        // P(B > A) = ∫ 41 x^40 (1 − x)^41 dx = 41! 41! / 82!
        let grid = Self.grid((40, 40), (0, 40))
        let expected = (1...41).reduce(1.0) { $0 * Double($1) / Double($1 + 41) }
        #expect(isClose(grid.probability(of: 1, beating: 0) / expected, 1, within: 1e-11))
    }

    @Test func `equal arms share the first place`() {
        let best = Self.grid((5, 100), (5, 100), (5, 100), (5, 100)).probabilitiesOfBeingBest()
        #expect(best.allSatisfy { isClose($0, 0.25, within: 1e-13) })
        #expect(
            isClose(
                PosteriorGrid([BetaPosterior(clicks: 0, misses: 0)]).probabilitiesOfBeingBest()[0], 1, within: 1e-13))
    }
}
