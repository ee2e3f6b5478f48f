import Campaign
import Testing

/// Two arms and what statsmodels 0.15.0 and scipy say of them, `a` less `b` as they have it.
struct Golden: Sendable {
    var a: (clicks: Int, impressions: Int)
    var b: (clicks: Int, impressions: Int)
    var z: Double
    var p: Double
    var newcombe: (Double, Double)
    /// Integrated; nil where no value was computed.
    var probability: Double?
    var loss: Double?

    static let tables = [
        Golden(
            a: (120, 2400), b: (156, 2410), z: -2.1963557828, p: 0.0280664879, newcombe: (-0.0279706062, -0.0015702044),
            probability: 0.9859137333, loss: 0.0000333851),
        Golden(
            a: (45, 1000), b: (60, 1000), z: -1.5038585878, p: 0.1326177819, newcombe: (-0.0349185147, 0.0046796382),
            probability: 0.9329864179, loss: 0.0002956837),
        Golden(
            a: (3, 50), b: (9, 48), z: -1.9248150017, p: 0.0542525065, newcombe: (-0.2651533331, 0.0057811882),
            probability: 0.9700089698, loss: 0.0007961026),
        Golden(
            a: (0, 20), b: (5, 20), z: -2.3904572187, p: 0.0168274095, newcombe: (-0.4687008776, -0.0377654456)),
    ]
}

/// Golden values carry ten decimals.
func isClose(_ value: Double, _ expected: Double, within tolerance: Double = 1e-9) -> Bool {
    abs(value - expected) <= tolerance
}

struct ResultsAnalysisTests {
    static func arms(_ counts: (Int, Int)...) throws -> [Arm] {
        try counts.enumerated().map { try Arm(name: "V\($0 + 1)", impressions: $1.1, clicks: $1.0) }
    }

    @Test(arguments: Golden.tables)
    func `two arms compare as in statsmodels and scipy`(golden: Golden) throws {
        let analysis = try ResultsAnalysis(Self.arms(golden.a, golden.b))
        try #require(analysis.comparisons.count == 1)
        let comparison = analysis.comparisons[0]
        #expect(comparison.a == "V1" && comparison.b == "V2")
        #expect(isClose(comparison.z, golden.z))
        #expect(isClose(comparison.p, golden.p) && comparison.pHolm == comparison.p)
        #expect(isClose(comparison.newcombe.lower, -golden.newcombe.1))
        #expect(isClose(comparison.newcombe.upper, -golden.newcombe.0))
        #expect(comparison.difference == analysis.arms[1].rate - analysis.arms[0].rate)
        if let probability = golden.probability { #expect(isClose(comparison.probabilityBBeatsA, probability)) }
        if let loss = golden.loss { #expect(isClose(comparison.expectedLoss, loss, within: 1e-10)) }
    }

    @Test(arguments: [
        (120, 2400, 0.0419770111, 0.0594612339), (156, 2410, 0.0555830002, 0.0752629829),
        (45, 1000, 0.0337995123, 0.0596828379), (60, 1000, 0.0468964727, 0.0764710748),
        (3, 50, 0.0206149703, 0.1621709169), (9, 48, 0.1019139095, 0.3193986715), (0, 20, 0, 0.1611251581),
        (5, 20, 0.1118617014, 0.4687008776),
    ])
    func `wilson intervals are those of statsmodels`(clicks: Int, impressions: Int, lower: Double, upper: Double) throws
    {
        let interval = Interval.wilson(try Arm(name: "A", impressions: impressions, clicks: clicks))
        #expect(isClose(interval.lower, lower) && isClose(interval.upper, upper))
    }

    @Test func `an interval of none or all ends at the end`() throws {
        #expect(Interval.wilson(try Arm(name: "A", impressions: 7, clicks: 0)).lower == 0)
        #expect(Interval.wilson(try Arm(name: "A", impressions: 7, clicks: 7)).upper == 1)
    }

    @Test(arguments: [
        ([5050, 4950], 1.0, 0.3173105079), ([5200, 4800], 16, 6.334248e-05), ([10112, 9888, 10000], 2.5088, 0.2852469),
        ([700], 0, 1),
    ])
    func `the split is checked by chi-square`(impressions: [Int], chiSquare: Double, p: Double) throws {
        let arms = try impressions.map { try Arm(name: "A\($0)", impressions: $0, clicks: 100) }
        let split = try ResultsAnalysis(arms).split
        #expect(isClose(split.chiSquare, chiSquare))
        // The golden values of p carry seven digits.
        #expect(isClose(split.p, p, within: 2e-7 * p))
        #expect(split.isUneven == (p < 0.001))
    }

    @Test func `several arms are compared each with each, and corrected by Holm`() throws {
        let analysis = try ResultsAnalysis(Self.arms((120, 2400), (156, 2410), (130, 2395)))
        #expect(analysis.comparisons.map { $0.a + $0.b } == ["V1V2", "V1V3", "V2V3"])
        let p = analysis.comparisons.map(\.p)
        // The smallest counts three times, the next one twice; none is below one before it.
        #expect(p[0] < p[2] && p[2] < p[1])
        let second = max(3 * p[0], 2 * p[2])
        #expect(analysis.comparisons.map(\.pHolm) == [3 * p[0], max(second, p[1]), second])
    }

    @Test func `a control is compared with every other arm`() throws {
        let analysis = try ResultsAnalysis(Self.arms((1, 90), (2, 90), (3, 90)), control: "V2")
        #expect(analysis.comparisons.map { $0.a + $0.b } == ["V2V1", "V2V3"])
        #expect(throws: StatisticsError.unknownControl("V9", known: ["V1"])) {
            try ResultsAnalysis(Self.arms((1, 90)), control: "V9")
        }
    }

    @Test func `clicks nowhere or everywhere tell nothing apart`() throws {
        for counts in [(0, 0), (40, 50)] {
            let comparison = try ResultsAnalysis(Self.arms((counts.0, 40), (counts.1, 50))).comparisons[0]
            #expect(comparison.z == 0 && comparison.p == 1 && comparison.pExact == 1 && comparison.difference == 0)
        }
    }

    @Test func `fewer than five expected in a cell get the exact p as well`() throws {
        let small = try ResultsAnalysis(Self.arms((0, 20), (5, 20))).comparisons[0]
        // 2 · C(20, 5) / C(40, 5): all five clicks fall on one arm or on the other.
        #expect(isClose(try #require(small.pExact), 2 * 15504 / 658_008, within: 1e-14))
        #expect(try ResultsAnalysis(Self.arms((3, 50), (9, 48))).comparisons[0].pExact == nil)
        // One of three, and one of five: 1 is the mode, every other outcome is as improbable or more so.
        #expect(
            isClose(try #require(ResultsAnalysis(Self.arms((1, 3), (1, 5))).comparisons[0].pExact), 1, within: 1e-14))
    }

    @Test func `counts that no ad can have are refused`() {
        #expect(throws: StatisticsError.noArms) { try ResultsAnalysis([]) }
        #expect(throws: StatisticsError.noImpressions(arm: "A")) { try Arm(name: "A", impressions: 0, clicks: 0) }
        #expect(throws: StatisticsError.moreClicksThanImpressions(arm: "A", clicks: 1, impressions: 0)) {
            try Arm(name: "A", impressions: 0, clicks: 1)
        }
        #expect(throws: StatisticsError.negativeCount(arm: "A")) { try Arm(name: "A", impressions: 3, clicks: Int.min) }
        #expect(throws: StatisticsError.negativeCount(arm: "A")) { try Arm(name: "A", impressions: -1, clicks: 0) }
        #expect(throws: StatisticsError.countTooLarge(arm: "A", limit: Arm.limit)) {
            try Arm(name: "A", impressions: Int.max, clicks: 0)
        }
        #expect(throws: StatisticsError.tooManyArms(65, limit: 64)) {
            try ResultsAnalysis((1...65).map { try Arm(name: "\($0)", impressions: 9, clicks: 0) })
        }
    }

    @Test func `the largest counts are compared to the last digits`() throws {
        let n = Arm.limit
        let even = try ResultsAnalysis(Self.arms((n / 2, n), (n / 2, n))).comparisons[0]
        #expect(isClose(even.probabilityBBeatsA, 0.5, within: 1e-10))
        // Both rates are normal there: the mean of the positive part of their difference is σ / √π.
        let deviation = (0.25 / Double(n)).squareRoot()
        #expect(isClose(even.expectedLoss / deviation, (1 / Double.pi).squareRoot(), within: 1e-9))
        // One deviation of the difference apart: Φ(1).
        let step = Int((deviation * 2.squareRoot() * Double(n)).rounded())
        let apart = try ResultsAnalysis(Self.arms((n / 2, n), (n / 2 + step, n))).comparisons[0]
        #expect(isClose(apart.probabilityBBeatsA, 0.8413447461, within: 1e-6))
        let uneven = try ResultsAnalysis(Self.arms((0, 1), (n, n))).comparisons[0]
        #expect(isClose(uneven.probabilityBBeatsA, 1, within: 1e-9) && uneven.pExact != nil)
        let none = try ResultsAnalysis(Self.arms((0, n), (n, n))).comparisons[0]
        #expect(none.p == 0 && isClose(none.probabilityBBeatsA, 1, within: 1e-10) && none.expectedLoss >= 0)
        #expect(none.expectedLoss < 1e-20)
    }
}
