/// The share that a text's own past gets beside a model, by how long a match is and what else speaks for it.
struct WeightTable<Evidence: Comparable & Sendable>: Sendable {
    /// The longest match of each row but the last.
    let lengths: [Int]
    /// The most evidence of each column but the last.
    let evidence: [Evidence]
    let weights: [[Double]]

    subscript(length: Int, evidence: Evidence) -> Double {
        weights[Self.place(of: length, in: lengths)][Self.place(of: evidence, in: self.evidence)]
    }

    private static func place<Number: Comparable>(of number: Number, in bounds: [Number]) -> Int {
        bounds.firstIndex { number <= $0 } ?? bounds.count
    }
}

// Found by expectation maximisation on two plays that neither trained nor judge a model (`us-only.jsonl`), by
// `Benchmarks/language_model/fit_recency.py`.

extension WeightTable<Int> {
    /// For ``RecencyCache``, by the longest match and how many there are.
    static let recency = WeightTable(
        lengths: [4, 5, 6, 7, 8, 10, 13, 18], evidence: [1, 3, 10],
        weights: [
            [0.15, 0.20, 0.25, 0.35],
            [0.21, 0.25, 0.31, 0.50],
            [0.26, 0.30, 0.33, 0.59],
            [0.32, 0.30, 0.36, 0.60],
            [0.29, 0.39, 0.38, 0.62],
            [0.37, 0.40, 0.43, 0.57],
            [0.51, 0.45, 0.44, 0.53],
            [0.59, 0.60, 0.50, 0.46],
            [0.78, 0.77, 0.72, 0.59],
        ])
}

extension WeightTable<Float> {
    /// For ``WordMemory``, by how long a word's beginning is and how probable the model thinks what it proposes.
    ///
    /// A word that a model knows it writes where it fits: proposing the script's own ones there does harm. What it does
    /// not know are names.
    static let smallWords = WeightTable(
        lengths: [1, 2, 3, 4, 6], evidence: [0.003, 0.05, 0.5],
        weights: [
            [0.00, 0.02, 0.08, 0.06],
            [0.03, 0.07, 0.18, 0.06],
            [0.04, 0.24, 0.39, 0.07],
            [0.09, 0.28, 0.44, 0.17],
            [0.27, 0.39, 0.54, 0.56],
            [0.27, 0.54, 0.76, 0.59],
        ])

    /// The same where the word begins with a capital.
    static let capitalWords = WeightTable(
        lengths: [1, 2, 3, 4, 6], evidence: [0.003, 0.05, 0.5],
        weights: [
            [0.08, 0.23, 0.37, 0.18],
            [0.38, 0.64, 0.64, 0.29],
            [0.86, 0.92, 0.76, 0.48],
            [0.98, 0.97, 0.85, 0.59],
            [0.90, 0.87, 0.91, 0.73],
            [0.98, 0.95, 0.96, 0.88],
        ])
}
