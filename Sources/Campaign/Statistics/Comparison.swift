/// What can be said of two arms side by side.
public struct Comparison: Equatable, Sendable {
    /// The arms' names.
    public let (a, b): (String, String)
    /// The pooled z test of `a` against `b`: above 0 where `a` has the higher rate.
    public let z: Double
    /// Two-sided.
    public let p: Double
    /// Fisher's exact p, where fewer than five are expected in a cell and `p` cannot be relied on; nil elsewhere.
    public let pExact: Double?
    /// `p` corrected for all the comparisons that were made with this one.
    public internal(set) var pHolm: Double
    /// The rate of `b` less that of `a`.
    public let difference: Double
    /// The interval of ``difference``.
    public let newcombe: Interval
    /// How probable it is that `b` has the higher rate, each rate being equally probable before the test.
    public let probabilityBBeatsA: Double
    /// What choosing `b` costs on average, as a rate: the mean of how much `a` is better, 0 where it is not.
    public let expectedLoss: Double
    /// The least count expected in any of the four cells.
    let leastExpected: Double

    /// `pHolm` is `p` until all comparisons are known.
    init(_ first: Arm, _ second: Arm) {
        let test = TwoProportionTest(first, second)
        let grid = PosteriorGrid([BetaPosterior(first), BetaPosterior(second)])
        (a, b) = (first.name, second.name)
        (z, p, pHolm) = (test.z, test.p, test.p)
        leastExpected = test.leastExpected
        pExact = test.hasSmallCell ? FisherTest.p(first, second) : nil
        difference = second.rate - first.rate
        newcombe = .newcombe(from: first, to: second)
        probabilityBBeatsA = grid.probability(of: 1, beating: 0)
        expectedLoss = grid.expectedLoss(choosing: 1, over: 0)
    }
}
