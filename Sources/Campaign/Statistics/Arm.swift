/// What one variant achieved: an arm of a test.
public struct Arm: Equatable, Sendable {
    /// The variant's id.
    public let name: String
    /// At least 1.
    public let impressions: Int
    /// From 0 to ``impressions``.
    public let clicks: Int

    /// The largest count that is taken: 10^12, more than any channel shows of one ad, and far below 2^53, up to which
    /// sums of counts are exact in a `Double`.
    public static let limit = 1_000_000_000_000

    /// - Throws: where no ad can have such counts.
    public init(name: String, impressions: Int, clicks: Int) throws(StatisticsError) {
        guard impressions >= 0, clicks >= 0 else { throw .negativeCount(arm: name) }
        guard impressions > 0 || clicks > 0 else { throw .noImpressions(arm: name) }
        guard max(impressions, clicks) <= Self.limit else { throw .countTooLarge(arm: name, limit: Self.limit) }
        guard clicks <= impressions else {
            throw .moreClicksThanImpressions(arm: name, clicks: clicks, impressions: impressions)
        }
        (self.name, self.impressions, self.clicks) = (name, impressions, clicks)
    }

    /// The click-through rate, from 0 to 1.
    public var rate: Double { Double(clicks) / Double(impressions) }

    /// Impressions that nobody clicked on.
    var misses: Int { impressions - clicks }
}
