import Testing

@testable import LanguageModel

@Suite struct NGramDiscountsTests {
    /// How many n-grams have each count, from 0.
    struct Counts: Sendable {
        let numbers: [Int]
        let discounts: [Double]
    }

    private static let found = [
        Counts(numbers: [0, 6, 3, 2, 1, 0, 0, 5], discounts: [0.5, 1, 2]),
        Counts(numbers: [9, 16, 4, 2, 1], discounts: [2.0 / 3, 1, 5.0 / 3]),
    ]

    private static let withoutValue = [
        [], [0, 6, 3, 2, 0, 1], [0, 0, 3, 2, 1], [0, 6, 0, 2, 1], [0, 6, 3, 0, 1],
        // The second discount would be 2 - 3 · 1/2 · 4/3 = 0, the third 3 - 4 · 1/2 · 9/6 = 0.
        [0, 6, 3, 4, 1], [0, 12, 6, 6, 9],
    ].map { Counts(numbers: $0, discounts: NGramDiscounts.fallback) }

    @Test(arguments: found + withoutValue)
    func discountsFollowTheCountsOfCounts(counts: Counts) {
        let each = counts.numbers.enumerated().flatMap { Array(repeating: Int32($0), count: $1) }
        let discounts = NGramDiscounts(counts: each)
        for (found, expected) in zip(discounts.values, counts.discounts) { #expect(abs(found - expected) < 1e-12) }
        #expect([-1, 0].map { discounts.discount(of: $0) } == [0, 0])
        let (first, second, third) = (discounts.values[0], discounts.values[1], discounts.values[2])
        #expect((1...5).map { discounts.discount(of: $0) } == [first, second, third, third, third])
    }
}
