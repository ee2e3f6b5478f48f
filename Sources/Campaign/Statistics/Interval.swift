/// Two bounds between which a true value is taken to lie.
public struct Interval: Equatable, Sendable {
    public let lower: Double
    public let upper: Double

    /// The standard normal quantile that the bounds of an interval of 95 % confidence stand at.
    static let quantile = NormalDistribution.upperQuantile(0.025)
}
