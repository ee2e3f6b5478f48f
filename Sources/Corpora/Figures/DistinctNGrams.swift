import LanguageModel

/// How many runs of so many words are different ones: distinct-n (Li and others 2016), counted within lines.
struct DistinctNGrams: Sendable {
    let order: Int
    private(set) var total = 0
    private var distinct = DistinctCount()

    init(order: Int) {
        self.order = order
    }

    /// - Parameter words: the hashes of a line's words in their order.
    mutating func add(_ words: [UInt64]) {
        guard words.count >= order else { return }
        for start in 0...words.count - order {
            var hash = Fingerprint()
            for word in words[start..<start + order] { hash.add(word) }
            distinct.add(hash.value)
            total += 1
        }
    }

    var count: Int { distinct.count }

    /// The share of different ones among all; 0 where there are none.
    var share: Double { total == 0 ? 0 : min(1, Double(count) / Double(total)) }
}
