/// What is believed of a level before it was tried: as much as one click at the rate of all variants together says.
///
/// Beta(1, n − 1), whose mean is that rate. With every rate equally probable instead, whatever was never tried would
/// seem to be the best at once.
public struct Prior: Equatable, Sendable {
    /// The impressions that the one click came in, at least 2.
    public let impressions: Int

    init(_ outcomes: [Outcome]) {
        let clicks = outcomes.reduce(0) { $0 + Double($1.arm.clicks) }
        let shown = outcomes.reduce(0) { $0 + Double($1.arm.impressions) }
        // Where nobody has clicked yet, one click would be more than is known: every rate is equally probable.
        impressions = clicks > 0 ? max(2, Int((shown / clicks).rounded())) : 2
    }

    func posterior(clicks: Int, impressions: Int) -> BetaPosterior {
        BetaPosterior(clicks: Double(clicks), misses: Double(impressions - clicks) + Double(self.impressions - 2))
    }
}
