extension Interval {
    /// The score interval of an arm's rate, at 95 %.
    ///
    /// Source: Wilson 1927, "Probable inference, the law of succession, and statistical inference", JASA 22.
    public static func wilson(_ arm: Arm) -> Interval {
        let (n, p) = (Double(arm.impressions), arm.rate)
        let square = quantile * quantile / n
        let centre = (p + square / 2) / (1 + square)
        let radius = ((p * (1 - p) + square / 4) * square).squareRoot() / (1 + square)
        // At the ends the formula gives 0 and 1, but for rounding.
        return Interval(
            lower: arm.clicks == 0 ? 0 : centre - radius, upper: arm.misses == 0 ? 1 : centre + radius)
    }
}
