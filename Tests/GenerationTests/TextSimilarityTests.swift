import Testing

@testable import Generation

@Suite struct TextSimilarityTests {
    @Test(
        arguments: [
            ("You're late.", "You're late.", 1), ("You're late.", "  YOU'RE   LATE. ", 1), ("雨停了", "雨停了", 1),
            ("abc", "xyz", 0), ("", "abc", 0), ("", "", 0),
            // Runs of " ab ": " ab", "ab "; of " abc ": " ab", "abc", "bc ".
            ("ab", "abc", 0.4),
        ] as [(String, String, Double)])
    func theShareOfCommonRuns(one: String, other: String, expected: Double) {
        #expect(abs(TextSimilarity(to: one).of(other) - expected) < 1e-12)
        #expect(TextSimilarity(to: one).of(other) == TextSimilarity(to: other).of(one))
    }
}
