/// Narrows down which characters may be drawn, by their probabilities alone.
public protocol SamplingRule: Sendable {
    /// How many of the most probable characters stay.
    func kept(of probabilities: [Float]) -> Int
}
