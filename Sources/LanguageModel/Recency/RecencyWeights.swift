/// The share that a text's own past gets beside a model, by the length of the longest match and how many there are.
///
/// Found by expectation maximisation on two plays that neither trained nor judges a model (`us-only.jsonl`), with
/// `Benchmarks/language_model/fit_recency.py`.
enum RecencyWeights {
    /// The longest match of each row, and the most matches of each column.
    private static let lengths = [4, 5, 6, 7, 8, 10, 13, 18]
    private static let counts = [1, 3, 10]

    private static let weights: [[Double]] = [
        [0.15, 0.20, 0.25, 0.35],
        [0.21, 0.25, 0.31, 0.50],
        [0.26, 0.30, 0.33, 0.59],
        [0.32, 0.30, 0.36, 0.60],
        [0.29, 0.39, 0.38, 0.62],
        [0.37, 0.40, 0.43, 0.57],
        [0.51, 0.45, 0.44, 0.53],
        [0.59, 0.60, 0.50, 0.46],
        [0.78, 0.77, 0.72, 0.59],
    ]

    static subscript(length: Int, count: Int) -> Double {
        weights[place(of: length, in: lengths)][place(of: count, in: counts)]
    }

    private static func place(of number: Int, in bounds: [Int]) -> Int {
        bounds.firstIndex { number <= $0 } ?? bounds.count
    }
}
