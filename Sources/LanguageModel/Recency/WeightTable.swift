/// The share that a text's own past gets beside a model, by how long a match is and how often it came.
struct WeightTable: Sendable {
    /// The longest match of each row but the last, and the most matches of each column but the last.
    let lengths: [Int]
    let counts: [Int]
    let weights: [[Double]]

    subscript(length: Int, count: Int) -> Double {
        weights[place(of: length, in: lengths)][place(of: count, in: counts)]
    }

    private func place(of number: Int, in bounds: [Int]) -> Int {
        bounds.firstIndex { number <= $0 } ?? bounds.count
    }
}

/// Found by expectation maximisation on two plays that neither trained nor judge a model (`us-only.jsonl`), by
/// `Benchmarks/language_model/fit_recency.py`.
extension WeightTable {
    /// For ``RecencyCache``, by the longest match and how many there are.
    static let recency = WeightTable(
        lengths: [4, 5, 6, 7, 8, 10, 13, 18], counts: [1, 3, 10],
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

    /// For ``WordMemory``, by how long a word's beginning is and how often words began so.
    static let words = WeightTable(
        lengths: [1, 2, 3, 4, 6], counts: [1, 3, 10],
        weights: [
            [0.07, 0.25, 0.21, 0.23],
            [0.22, 0.33, 0.41, 0.44],
            [0.36, 0.43, 0.50, 0.76],
            [0.44, 0.53, 0.57, 0.96],
            [0.50, 0.57, 0.71, 0.98],
            [0.44, 0.66, 0.82, 0.99],
        ])
}
