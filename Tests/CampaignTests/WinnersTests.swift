import Campaign
import Testing

struct WinnersTests {
    private static func winners(_ counts: [(impressions: Int, clicks: Int)]) throws -> [String] {
        let arms = try counts.enumerated().map { index, count in
            try Arm(name: "H\(index + 1)", impressions: count.impressions, clicks: count.clicks)
        }
        return ResultsAnalysis.winners(among: arms).map(\.name)
    }

    @Test("An arm wins where it beats another for sure and none beats it")
    func winning() throws {
        #expect(try Self.winners([(2400, 120), (2410, 156)]) == ["H2"])
        // Corrected for three comparisons, neither is sure of the other; both beat the third.
        #expect(try Self.winners([(9000, 600), (9000, 300), (9000, 610)]) == ["H1", "H3"])
        #expect(try Self.winners([(9000, 600), (9000, 300), (9000, 900)]) == ["H3"])
    }

    @Test("Nobody wins by chance, by few counts or alone")
    func none() throws {
        #expect(try Self.winners([(2400, 120), (2410, 125)]) == [])
        #expect(try Self.winners([(12, 0), (12, 4)]) == [])
        #expect(try Self.winners([(2400, 2400)]) == [])
        #expect(try Self.winners([]) == [])
    }

    @Test("Of more arms than are compared, those that were shown most are")
    func many() throws {
        let hardlyShown = Array(repeating: (impressions: 10, clicks: 0), count: 100)
        #expect(try Self.winners(hardlyShown + [(9000, 300), (9000, 600)]) == ["H102"])
    }
}
