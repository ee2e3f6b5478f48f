/// Keeps the K most probable characters (Fan, Lewis and Dauphin 2018).
public struct TopK: SamplingRule {
    public let count: Int

    public init(_ count: Int) { self.count = count }

    public func kept(of probabilities: [Float]) -> Int { min(count, probabilities.count) }
}
