/// Counts how often things occur, in memory that does not grow with what is counted.
///
/// Up to a limit of distinct things, all are counted. Beyond, the rarest half or more is forgotten, so that the counts
/// of what occurs often stay, and those of what occurs seldom may be too low: after the idea of lossy counting (Manku
/// and Motwani 2002). Nothing depends on the order in which a dictionary keeps its keys.
package struct BoundedCounts<Key: Hashable & Sendable>: Sendable {
    package private(set) var counts: [Key: Int] = [:]
    private let limit: Int

    package init(limit: Int) {
        self.limit = limit
    }

    package mutating func add(_ key: Key, count: Int = 1) {
        counts[key, default: 0] += count
        if counts.count > limit { forgetRarest() }
    }

    private mutating func forgetRarest() {
        var least = 1
        while counts.count > limit / 2 {
            counts = counts.filter { $0.value > least }
            least *= 2
        }
    }
}
