/// The z test of two rates, with the variance that they have if they are the same.
///
/// Source: Fleiss, Levin and Paik 2003, "Statistical Methods for Rates and Proportions", 3.1, without correction for
/// continuity.
struct TwoProportionTest {
    /// Above 0 where `a` has the higher rate; 0 where all impressions were clicked on, or none.
    let z: Double
    /// How often a difference of this size or more comes about where there is none, in either direction.
    let p: Double
    /// The least count that any of the four cells would have if the rates were the same.
    let leastExpected: Double

    /// Below so many expected in a cell the normal distribution is too rough (Cochran 1954, Biometrics 10).
    static let smallCell = 5.0

    var hasSmallCell: Bool { leastExpected < Self.smallCell }

    init(_ a: Arm, _ b: Arm) {
        let (n, m) = (Double(a.impressions), Double(b.impressions))
        let pooled = Double(a.clicks + b.clicks) / (n + m)
        let missing = Double(a.misses + b.misses) / (n + m)
        let deviation = (pooled * missing * (1 / n + 1 / m)).squareRoot()
        z = deviation > 0 ? (a.rate - b.rate) / deviation : 0
        p = NormalDistribution.twoSidedTail(z)
        leastExpected = min(n, m) * min(pooled, missing)
    }
}
