import Campaign
import Testing

/// Numbers from 0 up to 1 in turn, as a generator gives them.
private struct Cycle: RandomNumberGenerator {
    var uniforms: [Double]
    private var place = 0

    init(_ uniforms: [Double]) { self.uniforms = uniforms }

    mutating func next() -> UInt64 {
        defer { place += 1 }
        return UInt64(uniforms[place % uniforms.count] * 0x1p53) << 11
    }
}

struct RecommendationTests {
    private static func outcome(_ clicks: Int, _ impressions: Int, _ levels: [String: String]) throws -> Outcome {
        Outcome(try Arm(name: "H01", impressions: impressions, clicks: clicks), levels: levels)
    }

    @Test func `levels are drawn as often as they are probable to be the best`() throws {
        let outcomes = try [
            Self.outcome(45, 1000, ["angle": "proof"]), Self.outcome(60, 1000, ["angle": "benefit"]),
        ]
        var source = Cycle((0..<1000).map { (Double($0) + 0.5) / 1000 })
        let found = try Recommendation(for: outcomes, lines: 1000, using: &source)
        try #require(found.factors.count == 1)
        let factor = found.factors[0]
        #expect(factor.name == "angle" && factor.levels.map(\.name) == ["benefit", "proof"])
        // Without a prior 0.93299; the click in 19 impressions that each counts for before draws them together a little.
        let best = factor.levels[0].probabilityOfBeingBest
        #expect(found.prior.impressions == 19 && best > 0.92 && best < 0.93299)
        let drawn = Double(found.lines.count { $0 == ["benefit"] }) / 1000
        #expect(abs(drawn - best) <= 0.001)
    }

    @Test func `an angle that was never tried is neither best at once nor hopeless`() throws {
        let outcomes = try [Self.outcome(100, 2000, ["angle": "proof"]), Self.outcome(20, 2000, ["angle": "offer"])]
        var source = Cycle([0])
        let found = try Recommendation(for: outcomes, lines: 1, untried: ["angle": ["brand", "proof"]], using: &source)
        let levels = found.factors[0].levels
        #expect(levels.map(\.name).sorted() == ["brand", "offer", "proof"])
        let brand = try #require(levels.first { $0.name == "brand" })
        #expect(brand.impressions == 0 && brand.variants == 0 && brand.rate == nil)
        #expect(brand.probabilityOfBeingBest > 0.05 && brand.probabilityOfBeingBest < 0.5)
        #expect(abs(levels.reduce(0) { $0 + $1.probabilityOfBeingBest } - 1) < 1e-12)
    }

    @Test func `the angle comes first, then tags by name, and variants are added up`() throws {
        let outcomes = try [
            Self.outcome(1, 10, ["style": "noir", "angle": "proof"]),
            Self.outcome(2, 30, ["style": "noir", "Zeit": "now"]),
            Self.outcome(3, 40, ["style": "大胆"]),
        ]
        var source = Cycle([0, 0.999, 0.5])
        let found = try Recommendation(for: outcomes, lines: 2, using: &source)
        #expect(found.factors.map(\.name) == ["angle", "Zeit", "style"])
        let noir = try #require(found.factors[2].levels.first { $0.name == "noir" })
        #expect(noir.variants == 2 && noir.impressions == 40 && noir.clicks == 3)
        #expect(found.lines.map(\.count) == [3, 3])
        #expect(found.lines.allSatisfy { $0[0] == "proof" && $0[1] == "now" })
    }

    @Test func `nothing to choose by is refused, and clicks nowhere are not`() throws {
        var source = Cycle([0.3])
        #expect(throws: StatisticsError.nothingToChoose) {
            try Recommendation(for: [Self.outcome(1, 2, [:])], lines: 1, using: &source)
        }
        let none = try [Self.outcome(0, 5, ["angle": "a"]), Self.outcome(0, 5, ["angle": "b"])]
        let found = try Recommendation(for: none, lines: 1, untried: ["angle": ["c"]], using: &source)
        #expect(found.factors[0].levels.map(\.name) == ["c", "a", "b"])
    }
}
