/// The share that a text's own words get beside a model inside a word, by how long its beginning is and how often it came.
///
/// Found as ``RecencyWeights`` are.
enum WordWeights {
    /// The longest beginning of each row, and the most occurrences of each column.
    private static let lengths = [1, 2, 3, 4, 6]
    private static let counts = [1, 3, 10]

    private static let weights: [[Float]] = [
        [0.07, 0.25, 0.21, 0.23],
        [0.22, 0.33, 0.41, 0.44],
        [0.36, 0.43, 0.50, 0.76],
        [0.44, 0.53, 0.57, 0.96],
        [0.50, 0.57, 0.71, 0.98],
        [0.44, 0.66, 0.82, 0.99],
    ]

    static subscript(length: Int, count: Int) -> Float {
        weights[place(of: length, in: lengths)][place(of: count, in: counts)]
    }

    private static func place(of number: Int, in bounds: [Int]) -> Int {
        bounds.firstIndex { number <= $0 } ?? bounds.count
    }
}
