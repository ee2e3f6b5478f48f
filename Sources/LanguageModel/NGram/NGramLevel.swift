/// The n-grams of one order and how their counts become probabilities.
struct NGramLevel {
    let ngrams: NGramTable
    private let discounts: NGramDiscounts
    /// The sum of the counts of each history's n-grams.
    private let totals: [Int32]
    /// The weight of the next shorter history under each history: what was taken from its n-grams' counts, as a share.
    private let backoffs: [Double]

    init(_ ngrams: NGramTable) {
        let discounts = NGramDiscounts(counts: ngrams.counts)
        var (totals, backoffs): ([Int32], [Double]) = ([], [])
        for history in 0..<Int32(ngrams.begins.count - 1) {
            let counts = ngrams.counts[ngrams.range(of: history)]
            totals.append(counts.reduce(0, +))
            backoffs.append(counts.reduce(0) { $0 + discounts.discount(of: $1) } / Double(totals[totals.count - 1]))
        }
        (self.ngrams, self.discounts, self.totals, self.backoffs) = (ngrams, discounts, totals, backoffs)
    }

    /// Whether anything was seen after a history.
    func follows(_ history: Int32) -> Bool { totals[Int(history)] > 0 }

    /// The weight of the next shorter history.
    func backoff(after history: Int32) -> Double { backoffs[Int(history)] }

    /// The share of an n-gram among those of its history, less its discount.
    func share(of ngram: Int32, after history: Int32) -> Double {
        let count = ngrams.counts[Int(ngram)]
        return (Double(count) - discounts.discount(of: count)) / Double(totals[Int(history)])
    }
}
