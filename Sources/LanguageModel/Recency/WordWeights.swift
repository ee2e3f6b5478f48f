/// The share that a text's own words get beside a model inside a word, by how long its beginning is and how often it came.
enum WordWeights {
    /// The longest beginning of each row, and the most occurrences of each column.
    private static let lengths = [1, 2, 3, 4, 6]
    private static let counts = [1, 3, 10]

    private static let weights: [[Float]] = [
        [0.09, 0.23, 0.18, 0.18],
        [0.17, 0.22, 0.23, 0.33],
        [0.19, 0.21, 0.28, 0.49],
        [0.17, 0.19, 0.28, 0.83],
        [0.21, 0.19, 0.35, 0.94],
        [0.24, 0.45, 0.73, 1.00],
    ]

    static subscript(length: Int, count: Int) -> Float {
        weights[place(of: length, in: lengths)][place(of: count, in: counts)]
    }

    private static func place(of number: Int, in bounds: [Int]) -> Int {
        bounds.firstIndex { number <= $0 } ?? bounds.count
    }
}
