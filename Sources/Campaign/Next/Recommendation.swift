/// What to write next, by Thompson sampling: each line gets a level of each factor, drawn as often as it is probable to
/// be the best.
///
/// That is what drawing a rate from each level's posterior and taking the highest comes to (Thompson 1933, Biometrika
/// 25; Chapelle and Li 2011, NeurIPS); the probabilities are integrated here, so that they can be shown without error.
/// Each factor is judged by itself, as if the others had no part in its rates.
public struct Recommendation: Equatable, Sendable {
    public let prior: Prior
    /// The angle first, then tags by name.
    public let factors: [Factor]
    /// What each line shall have: a level of each factor, in the order of ``factors``.
    public let lines: [[String]]

    /// The factor that is drawn first.
    public static let angle = "angle"

    /// - Parameters:
    ///   - outcomes: what was tried so far.
    ///   - count: how many lines shall be written.
    ///   - untried: levels to consider beside those that were tried, of factors that were.
    ///   - source: where the draws come from.
    /// - Throws: ``StatisticsError/nothingToChoose`` where no outcome has a level of anything.
    public init(
        for outcomes: [Outcome], lines count: Int, untried: [String: [String]] = [:],
        using source: inout some RandomNumberGenerator
    ) throws(StatisticsError) {
        let names = Set(outcomes.flatMap(\.levels.keys)).sorted {
            ($0 == Self.angle ? 0 : 1, $0) < ($1 == Self.angle ? 0 : 1, $1)
        }
        guard !names.isEmpty else { throw .nothingToChoose }
        let prior = Prior(outcomes)
        let factors = names.map { Factor(named: $0, in: outcomes, untried: untried[$0] ?? [], prior: prior) }
        var lines: [[String]] = []
        for _ in 0..<count {
            lines.append(
                factors.compactMap { $0.level(at: Double(source.next() >> 11) * 0x1p-53)?.name })
        }
        (self.prior, self.factors, self.lines) = (prior, factors, lines)
    }
}
