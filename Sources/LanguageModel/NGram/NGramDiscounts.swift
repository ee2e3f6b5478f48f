/// What modified Kneser-Ney smoothing takes from each count, to give to what was not seen.
///
/// With n_i the number of n-grams of count i and Y = n1 / (n1 + 2 n2):
///
///     D(1) = 1 - 2 Y n2 / n1      D(2) = 2 - 3 Y n3 / n2      D(3 and more) = 3 - 4 Y n4 / n3
///
/// Chen and Goodman, An Empirical Study of Smoothing Techniques for Language Modeling, TR-10-98, Harvard 1998, on
/// modified Kneser-Ney smoothing.
struct NGramDiscounts: Equatable {
    /// D(1), D(2) and D(3 and more).
    let values: [Double]

    /// Taken where the formula has no value or one that would take nothing, as among the n-grams of a short text or of
    /// a low order; those of KenLM's `lmplz --discount_fallback`.
    static let fallback = [0.5, 1, 1.5]

    init(counts: some Sequence<Int32>) {
        var n = [Double](repeating: 0, count: 5)
        for count in counts where (1...4).contains(count) { n[Int(count)] += 1 }
        let y = n[1] / (n[1] + 2 * n[2])
        let values = (1...3).map { Double($0) - Double($0 + 1) * y * n[$0 + 1] / n[$0] }
        self.values = values.allSatisfy { $0 > 0 } && n[4] > 0 ? values : Self.fallback
    }

    /// What is taken from a count.
    func discount(of count: Int32) -> Double {
        count < 1 ? 0 : values[min(Int(count), values.count) - 1]
    }
}
