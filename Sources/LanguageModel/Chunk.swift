/// What a batch reads in one go: T steps of B rows each; where an element stands, its ``shards`` say.
struct Chunk {
    let rows: Int
    let steps: Int
    let shards: Shards
    /// The characters read.
    var inputs: [Int32]
    /// The characters to predict; -1 where there is none.
    var targets: [Int32]
    /// Which of `tagSets` holds the tags of the line that the target belongs to.
    var tagSet: [Int32]
    /// The distinct sets of tag ids in this chunk; the first is the empty one.
    var tagSets: [[Int]]
    /// Whether the row begins a work at this step, so that nothing before it counts.
    var resets: [Bool]

    init(rows: Int, steps: Int) {
        self.rows = rows
        self.steps = steps
        shards = Shards(rows: rows, steps: steps)
        inputs = Array(repeating: 0, count: rows * steps)
        targets = Array(repeating: -1, count: rows * steps)
        tagSet = Array(repeating: 0, count: rows * steps)
        tagSets = [[]]
        resets = Array(repeating: false, count: rows * steps)
    }

    var count: Int { rows * steps }

    /// How many characters are to be predicted.
    var targetCount: Int {
        var count = 0
        for target in targets where target >= 0 { count += 1 }
        return count
    }

    /// The rows of a shard, counted from its first, that begin a work at step `t`.
    func resetRows(of shard: Shards.Shard, at t: Int) -> [Int] {
        let first = shard.element(step: t)
        return (0..<shard.rows.count).filter { resets[first + $0] }
    }
}
