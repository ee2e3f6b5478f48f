/// How several trainers that each read their own rows of a batch come to one gradient; each is a rank, the first is 0.
///
/// A call returns once every rank has made it: all must make the same calls in the same order. All ranks get the same
/// sums to the last bit, so that their weights stay equal.
public protocol GradientExchange {
    /// Which rank this is, 0 to `count` - 1.
    var rank: Int { get }
    /// How many ranks there are.
    var count: Int { get }

    /// Replaces each value by its sum over all ranks.
    func sum(_ values: UnsafeMutableBufferPointer<Float>)
    /// Replaces each value by its sum over all ranks.
    func sum(_ values: UnsafeMutableBufferPointer<Double>)
}

extension GradientExchange {
    /// The sums over all ranks of what each brings.
    public func sums(of values: [Double]) -> [Double] {
        var values = values
        values.withUnsafeMutableBufferPointer { sum($0) }
        return values
    }
}
