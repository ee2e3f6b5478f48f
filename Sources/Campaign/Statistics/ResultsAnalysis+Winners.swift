extension ResultsAnalysis {
    /// The arms, of those that are tried against each other, that have won: each has a higher rate than at least one
    /// other with a p below 0.05 after Holm's correction, and no other such a rate above its own.
    ///
    /// Where counts are too small for the z test, Fisher's exact p must be below 0.05 too. Of very many arms, those that
    /// were shown most are compared.
    public static func winners(among arms: [Arm]) -> [Arm] {
        let shown = arms.sorted { ($1.impressions, $0.name) < ($0.impressions, $1.name) }.prefix(mostArms)
        guard shown.count > 1, let analysis = try? ResultsAnalysis(Array(shown)) else { return [] }
        var (better, worse): (Set<String>, Set<String>) = ([], [])
        for comparison in analysis.comparisons where comparison.isDecided {
            better.insert(comparison.z > 0 ? comparison.a : comparison.b)
            worse.insert(comparison.z > 0 ? comparison.b : comparison.a)
        }
        return arms.filter { better.contains($0.name) && !worse.contains($0.name) }
    }
}

extension Comparison {
    /// Whether chance alone would hardly have made such a difference.
    fileprivate var isDecided: Bool { pHolm < 0.05 && pExact ?? 0 < 0.05 }
}
