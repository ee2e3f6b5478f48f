/// Counts different things by their hashes, in memory that does not grow beyond a bound.
///
/// Exact up to twice the limit. Beyond, the least hashes alone are kept, and how far apart they lie tells how many there
/// are: k minimum values (Bar-Yossef and others 2002; the unbiased form, (k - 1) / kth, is Beyer and others' of 2007),
/// with a standard error of 1 / sqrt(limit), 0.2 %.
struct DistinctCount: Sendable {
    private var kept: Set<UInt64> = []
    /// No hash above is kept.
    private var highest = UInt64.max
    private let limit: Int

    /// Some six megabytes.
    static let limit = 1 << 18

    init(limit: Int = Self.limit) {
        self.limit = limit
    }

    mutating func add(_ hash: UInt64) {
        guard hash <= highest, kept.insert(hash).inserted, kept.count > 2 * limit else { return }
        let least = kept.sorted()[..<limit]
        highest = least[limit - 1]
        kept = Set(least)
    }

    var count: Int {
        guard highest < .max, let last = kept.max() else { return kept.count }
        return Int(Double(kept.count - 1) / (Double(last) / 0x1p64))
    }
}
