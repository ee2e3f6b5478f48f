@testable import LanguageModel

/// The n-gram by its definition, slowly: dictionaries of whole n-grams, and recursion for the shorter histories.
struct ReferenceNGram {
    private let order: Int
    private let vocabularyCount: Int
    private let lineEnd: Int32
    /// By length, the count of each n-gram.
    private var counts: [[[Int32]: Int]]
    private var discounts: [[Double]] = []

    init(_ text: EncodedText, vocabulary: Vocabulary, order: Int) {
        (self.order, vocabularyCount, lineEnd) = (order, vocabulary.count, text.lineEnd)
        var seen = Array(repeating: [[Int32]: Int](), count: order + 1)
        for work in text.works {
            let padded = Array(repeating: text.lineEnd, count: order) + text.characters[work]
            for end in order..<padded.count {
                for length in 1...order { seen[length][Array(padded[(end - length + 1)...end]), default: 0] += 1 }
            }
        }
        counts = seen
        for length in 1..<max(order, 1) {
            counts[length] = [:]
            for longer in seen[length + 1].keys { counts[length][Array(longer.dropFirst()), default: 0] += 1 }
        }
        discounts = counts.map { counts in
            let n = (0...4).map { count in Double(counts.values.count { $0 == count }) }
            guard n[1...].allSatisfy({ $0 > 0 }) else { return [0, 0.5, 1, 1.5] }
            let y = n[1] / (n[1] + 2 * n[2])
            let found = [0, 1 - 2 * y * n[2] / n[1], 2 - 3 * y * n[3] / n[2], 3 - 4 * y * n[4] / n[3]]
            return found[1...].allSatisfy { $0 > 0 } ? found : [0, 0.5, 1, 1.5]
        }
    }

    /// Whether the discounts of any order are those of the formula.
    var hasFoundDiscounts: Bool { discounts[1...].contains { $0 != [0, 0.5, 1, 1.5] } }

    /// The probability of a character after all that was read since its work began.
    func probability(of character: Int32, after read: [Int32]) -> Double {
        let padded = Array(repeating: lineEnd, count: order) + read
        return probability(of: character, history: Array(padded.suffix(order - 1)))
    }

    private func probability(of character: Int32, history: [Int32]) -> Double {
        let level = history.count + 1
        let shorter =
            history.isEmpty
            ? 1 / Double(vocabularyCount) : probability(of: character, history: Array(history.dropFirst()))
        let following = counts[level].filter { $0.key.dropLast() == history[...] }
        let total = Double(following.values.reduce(0, +))
        guard total > 0 else { return shorter }
        let taken = following.values.reduce(0) { $0 + discounts[level][min($1, 3)] }
        let count = following[history + [character]] ?? 0
        return (Double(count) - discounts[level][min(count, 3)]) / total + taken / total * shorter
    }
}
