/// Whether impressions were split evenly over the arms: the check for a sample-ratio mismatch.
///
/// Pearson's test of goodness of fit, with as many degrees of freedom as arms less one.
public struct SplitCheck: Equatable, Sendable {
    public let chiSquare: Double
    public let p: Double

    /// Below this a split is taken to be broken (Fabijan et al. 2019, "Diagnosing Sample Ratio Mismatch", KDD).
    public static let alarm = 0.001

    public var isUneven: Bool { p < Self.alarm }

    /// - Parameter arms: at least one.
    init(_ arms: [Arm]) {
        let expected = arms.reduce(0) { $0 + Double($1.impressions) } / Double(arms.count)
        let chiSquare = arms.reduce(0) { sum, arm in
            let excess = Double(arm.impressions) - expected
            return sum + excess * excess / expected
        }
        self.chiSquare = chiSquare
        p = arms.count > 1 ? ChiSquareDistribution.upperTail(chiSquare, degrees: arms.count - 1) : 1
    }
}
