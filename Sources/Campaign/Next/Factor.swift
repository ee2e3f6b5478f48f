/// Something in which variants differ, such as their angle or a tag of their campaign.
public struct Factor: Equatable, Sendable {
    public let name: String
    /// The most probably best one first.
    public let levels: [Level]

    /// One of the values that a factor takes.
    public struct Level: Equatable, Sendable {
        public let name: String
        /// Variants that have it.
        public let variants: Int
        /// Of all of these together.
        public let impressions: Int
        public let clicks: Int
        /// How probable it is that this level has the highest rate of its factor's.
        public let probabilityOfBeingBest: Double

        /// The click-through rate; nil before there are impressions.
        public var rate: Double? { impressions > 0 ? Double(clicks) / Double(impressions) : nil }
    }
}

extension Factor {
    /// - Parameter untried: levels that count as well where no outcome has them.
    init(named name: String, in outcomes: [Outcome], untried: [String], prior: Prior) {
        struct Sum {
            var variants = 0
            var impressions = 0
            var clicks = 0
        }
        var sums = Dictionary(untried.map { ($0, Sum()) }) { first, _ in first }
        for outcome in outcomes {
            guard let level = outcome.levels[name] else { continue }
            sums[level, default: Sum()].variants += 1
            sums[level, default: Sum()].impressions += outcome.arm.impressions
            sums[level, default: Sum()].clicks += outcome.arm.clicks
        }
        let names = sums.keys.sorted()
        let found = names.compactMap { sums[$0] }
        let best = PosteriorGrid(found.map { prior.posterior(clicks: $0.clicks, impressions: $0.impressions) })
            .probabilitiesOfBeingBest()
        self.name = name
        levels = names.indices.map { index in
            Level(
                name: names[index], variants: found[index].variants, impressions: found[index].impressions,
                clicks: found[index].clicks, probabilityOfBeingBest: best[index])
        }.sorted { ($1.probabilityOfBeingBest, $0.name) < ($0.probabilityOfBeingBest, $1.name) }
    }

    /// A level, each as probable as it is to be the best one.
    ///
    /// - Parameter uniform: a number from 0 up to 1.
    func level(at uniform: Double) -> Level? {
        var rest = uniform * levels.reduce(0) { $0 + $1.probabilityOfBeingBest }
        for level in levels {
            rest -= level.probabilityOfBeingBest
            if rest < 0 { return level }
        }
        return levels.first
    }
}
