/// How many impressions a test of two rates needs, and what a number of them can tell.
///
/// For the two-sided z test, with the pooled variance where the rates are the same and each arm's own where they
/// differ. Source: Fleiss, Levin and Paik 2003, "Statistical Methods for Rates and Proportions", 4.2, without correction
/// for continuity.
public struct SampleSize: Equatable, Sendable {
    /// The rate without the change, and with it.
    private let (base, other): (Double, Double)
    private let alpha: Double
    private let wantedPower: Double

    /// The method by name, for those who compare: others, such as Cohen's h, give other numbers.
    public static let method =
        "two-sided z test of two proportions, pooled variance under the null hypothesis "
        + "(statsmodels: samplesize_proportions_2indep_onetail)"

    /// The smallest change that is planned for: no ad is shown often enough to find a smaller one.
    static let leastChange = 1e-7

    /// - Parameters:
    ///   - base: the rate that is there now.
    ///   - change: the absolute change to be found, up or down.
    ///   - power: how often it shall be found where it is there.
    ///   - alpha: how often it may be found where it is not.
    public init(base: Double, change: Double, power: Double = 0.8, alpha: Double = 0.05) throws(StatisticsError) {
        guard base > 0, base < 1 else { throw .outOfRange(name: "base rate", expected: "above 0 and below 1") }
        guard abs(change) >= Self.leastChange, base + change > 0, base + change < 1 else {
            throw .outOfRange(
                name: "change",
                expected: "at least \(Self.leastChange), up or down, and leave a rate above 0 and below 1")
        }
        guard power >= 0.5, power < 1 else { throw .outOfRange(name: "power", expected: "0.5 or more, and below 1") }
        guard alpha >= 1e-12, alpha <= 0.5 else { throw .outOfRange(name: "alpha", expected: "from 1e-12 to 0.5") }
        (self.base, other) = (base, base + change)
        (wantedPower, self.alpha) = (power, alpha)
    }

    /// Impressions that each arm needs, not rounded.
    public var perArm: Double {
        let root =
            (NormalDistribution.upperQuantile(alpha / 2) * deviationIfSame
                + NormalDistribution.upperQuantile(1 - wantedPower) * deviationIfDifferent) / (other - base)
        return root * root
    }

    /// How often the change is found with so many impressions an arm.
    public func power(perArm: Double) -> Double {
        let shift = abs(other - base) * perArm.squareRoot()
        let bound = NormalDistribution.upperQuantile(alpha / 2) * deviationIfSame
        return NormalDistribution.cumulative((shift - bound) / deviationIfDifferent)
            + NormalDistribution.cumulative((-shift - bound) / deviationIfDifferent)
    }

    /// Standard deviations of the difference, times the root of the impressions an arm.
    private var deviationIfSame: Double {
        let pooled = (base + other) / 2
        return (2 * pooled * (1 - pooled)).squareRoot()
    }

    private var deviationIfDifferent: Double { (base * (1 - base) + other * (1 - other)).squareRoot() }
}
