/// A rank's rows of every batch: as many as any other's, or one more.
struct BatchShare {
    let rows: Range<Int>
    let batch: Int

    init(batch: Int, rank: Int, count: Int) {
        rows = batch * rank / count..<batch * (rank + 1) / count
        self.batch = batch
    }

    /// Rows of the ranks before.
    var before: Int { rows.lowerBound }

    /// Rows of the ranks after.
    var after: Int { batch - rows.upperBound }
}
