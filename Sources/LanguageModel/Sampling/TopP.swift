/// Keeps the fewest characters whose probabilities add up to P (nucleus sampling, Holtzman and others 2019).
public struct TopP: SamplingRule {
    public let mass: Float

    public init(_ mass: Float) { self.mass = mass }

    public func kept(of probabilities: [Float]) -> Int {
        var sum: Float = 0
        for (index, probability) in probabilities.enumerated() {
            sum += probability
            if sum >= mass { return index + 1 }
        }
        return probabilities.count
    }
}
