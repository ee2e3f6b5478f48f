/// How the rows of a batch are split: shards are computed one by one, each by one thread from beginning to end.
///
/// The split depends on the batch alone, never on the number of threads. Element (step, row) of a chunk stands shard
/// by shard, in a shard step by step, so that a shard's elements are neighbours.
struct Shards: Sendable {
    let rows: Int
    private let steps: Int
    private let size: Int

    /// Rows that the kernels take at a time.
    private static let largest = 32

    init(rows: Int, steps: Int) {
        (self.rows, self.steps) = (rows, steps)
        size = max(1, min(Self.largest, (rows + 1) / 2))
    }

    var count: Int { (rows + size - 1) / size }

    struct Shard: Sendable {
        let index: Int
        /// The batch's rows.
        let rows: Range<Int>
        fileprivate let steps: Int

        /// Where the elements of a step begin.
        func element(step: Int) -> Int { rows.lowerBound * steps + step * rows.count }

        /// The elements of some steps.
        func elements(_ steps: Range<Int>) -> Range<Int> {
            element(step: steps.lowerBound)..<element(step: steps.upperBound)
        }

        /// All of them.
        var elements: Range<Int> { elements(0..<steps) }
    }

    subscript(index: Int) -> Shard {
        Shard(index: index, rows: index * size..<min((index + 1) * size, rows), steps: steps)
    }

    func map<T>(_ body: (Shard) -> T) -> [T] { (0..<count).map { body(self[$0]) } }

    /// Where an element stands.
    func element(step: Int, row: Int) -> Int {
        let shard = self[row / size]
        return shard.element(step: step) + row - shard.rows.lowerBound
    }
}
