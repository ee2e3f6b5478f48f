/// Why results say less than they seem to.
public enum ResultsWarning: Equatable, Sendable {
    /// An arm has too few impressions for the change to be found.
    case earlyLook(impressions: Int, needed: Int, change: Double, power: Double)
    /// The results of a campaign have been read more than once while they grew.
    case repeatedLook(Int)
    /// Fewer than five are expected in a cell: the z test cannot be relied on.
    case smallCells(comparisons: Int, a: String, b: String, expected: Double)
    case unevenSplit(p: Double)
    /// Google rotates assets as it likes.
    case rotation
    case singleArm
    case withoutImpressions([String])
    /// Rows that sum up others, by their lines.
    case totals([Int])
    /// Variants that are not in the campaign.
    case unknown([String])
}

extension ResultsAnalysis {
    /// What the numbers themselves warn of.
    ///
    /// - Parameter change: the absolute change that the test was made for; a fifth of the rate over all arms where
    ///   none was planned.
    public func warnings(plannedChange change: Double? = nil) throws(StatisticsError) -> [ResultsWarning] {
        var warnings: [ResultsWarning] = arms.count == 1 ? [.singleArm] : []
        if let warning = try earlyLook(change) { warnings.append(warning) }
        let small = comparisons.filter { $0.pExact != nil }
        if let worst = small.min(by: { $0.leastExpected < $1.leastExpected }) {
            warnings.append(
                .smallCells(comparisons: small.count, a: worst.a, b: worst.b, expected: worst.leastExpected))
        }
        if split.isUneven { warnings.append(.unevenSplit(p: split.p)) }
        return warnings
    }

    private func earlyLook(_ planned: Double?) throws(StatisticsError) -> ResultsWarning? {
        let clicks = arms.reduce(0) { $0 + Double($1.clicks) }
        let base = clicks / arms.reduce(0) { $0 + Double($1.impressions) }
        // Where nothing was clicked on, or everything, no change can be planned for.
        guard arms.count > 1, base > 0, base < 1, let fewest = arms.map(\.impressions).min() else { return nil }
        let change = planned ?? (base <= 0.5 ? base / 5 : -base / 5)
        guard planned != nil || abs(change) >= SampleSize.leastChange else { return nil }
        let size = try SampleSize(base: base, change: change)
        guard Double(fewest) < size.perArm else { return nil }
        return .earlyLook(
            impressions: fewest, needed: Int(size.perArm.rounded(.up)), change: change,
            power: size.power(perArm: Double(fewest)))
    }
}

/// Names with commas between them, the first ten and how many more there are.
func listed(_ names: [String]) -> String {
    let rest = names.count - 10
    return names.prefix(10).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
}

extension ResultsWarning: CustomStringConvertible {
    public var description: String {
        switch self {
        case .earlyLook(let impressions, let needed, let change, let power):
            "early look: the smallest arm has \(impressions) of the \(needed) impressions that finding a change of "
                + "\(short(change)) needs, and finds it with a probability of \(short(power)); decide when it has them"
        case .repeatedLook(let number):
            "early look: this is look \(number) at these results, and each look is another chance to be wrong; "
                + "decide by the sample size, not by the first small p"
        case .smallCells(let count, let a, let b, let expected):
            "small cells: \(count == 1 ? "1 comparison expects" : "\(count) comparisons expect") fewer than 5 in a "
                + "cell, least of all \(a) with \(b) (\(short(expected))); go by the exact p there, or wait for more clicks"
        case .unevenSplit(let p):
            "uneven split: impressions differ more than chance explains (p \(p < 1e-9 ? "below 1e-9" : "= \(short(p))")); "
                + "find out why before comparing rates"
        case .rotation:
            "rotation: Google does not rotate headlines and descriptions at random, so their counts are no A/B test; "
                + "compare campaign experiments, or ads told apart by their own addresses"
        case .singleArm: "one variant alone: there is nothing to compare it with"
        case .withoutImpressions(let names):
            "left out, for want of impressions: \(listed(names))"
        case .totals(let lines):
            "totals are not counted: line\(lines.count == 1 ? "" : "s") \(listed(lines.map(String.init)))"
        case .unknown(let names): "not in the campaign: \(listed(names))"
        }
    }

    /// Three significant digits.
    private func short(_ value: Double) -> String {
        guard value != 0, value.isFinite else { return "\(value)" }
        var scale = 1.0
        while abs(value) * scale < 100, scale < 1e15 { scale *= 10 }
        return "\((value * scale).rounded() / scale)"
    }
}
