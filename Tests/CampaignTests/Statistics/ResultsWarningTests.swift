import Campaign
import Testing

struct ResultsWarningTests {
    private func warnings(_ counts: (Int, Int)..., change: Double? = nil) throws -> [ResultsWarning] {
        let arms = try counts.enumerated().map { try Arm(name: "V\($0 + 1)", impressions: $1.1, clicks: $1.0) }
        return try ResultsAnalysis(arms).warnings(plannedChange: change)
    }

    @Test func `large even arms that differ give no warning`() throws {
        #expect(try warnings((1000, 20_000), (1200, 20_010)) == [])
    }

    @Test func `an early look says what is missing`() throws {
        // The rate of both together is 0.055: a change of 0.01 up from there needs 8,882 an arm.
        let found = try warnings((50, 1000), (60, 1000), change: 0.01)
        guard case .earlyLook(1000, let needed, 0.01, let power)? = found.first else {
            Issue.record("\(found)")
            return
        }
        #expect(found.count == 1)
        let size = try SampleSize(base: 0.055, change: 0.01)
        #expect(Double(needed - 1) < size.perArm && size.perArm <= Double(needed))
        #expect(power == size.power(perArm: 1000))
    }

    @Test func `a change is planned for as a fifth of the rate unless it is said`() throws {
        // 0.5 to 0.6 needs 387 an arm.
        #expect(try warnings((150, 300), (150, 300)).count == 1)
        #expect(try warnings((200, 400), (200, 400)) == [])
        #expect(try warnings((380, 400), (380, 400)) == [])
        #expect(throws: StatisticsError.self) { try warnings((50, 100), (50, 100), change: 0.6) }
    }

    @Test func `small cells and uneven splits are told with their numbers`() throws {
        #expect(
            try warnings((0, 20), (5, 20)).last == .smallCells(comparisons: 1, a: "V1", b: "V2", expected: 2.5))
        #expect(
            try warnings((0, 20), (5, 20), (0, 10)).last == .smallCells(comparisons: 3, a: "V1", b: "V3", expected: 0))
        guard case .unevenSplit(let p)? = try warnings((2600, 52_000), (2400, 48_000)).last else {
            Issue.record("no warning of a split that is uneven")
            return
        }
        #expect(p < 0.001)
    }

    @Test func `clicks nowhere and arms alone are no early look`() throws {
        #expect(try warnings((3, 10)) == [.singleArm])
        #expect(try warnings((0, 10), (0, 10)) == [.smallCells(comparisons: 1, a: "V1", b: "V2", expected: 0)])
    }

    @Test(arguments: [
        (
            ResultsWarning.earlyLook(impressions: 1000, needed: 9615, change: 0.01, power: 0.15234),
            "early look: the smallest arm has 1000 of the 9615 impressions that finding a change of 0.01 needs, and "
                + "finds it with a probability of 0.152; decide when it has them"
        ),
        (
            .smallCells(comparisons: 2, a: "H01", b: "H02", expected: 2.5),
            "small cells: 2 comparisons expect fewer than 5 in a cell, least of all H01 with H02 (2.5); go by the exact "
                + "p there, or wait for more clicks"
        ),
        (
            .unevenSplit(p: 6.334248e-5),
            "uneven split: impressions differ more than chance explains (p = 6.33e-05); find out why before comparing rates"
        ),
        (.unknown(["中文", "H99"]), "not in the campaign: 中文, H99"),
        (
            .withoutImpressions((1...12).map { "H\($0)" }),
            "left out, for want of impressions: H1, H2, H3, H4, H5, H6, H7, H8, H9, H10 and 2 more"
        ),
    ])
    func `warnings say what to do`(warning: ResultsWarning, text: String) {
        #expect("\(warning)" == text)
    }
}
