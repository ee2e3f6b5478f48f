/// Keeps the characters at least P times as probable as the most probable one (Nguyen and others 2024).
public struct MinP: SamplingRule {
    public let share: Float

    public init(_ share: Float) { self.share = share }

    public func kept(of probabilities: [Float]) -> Int {
        guard let most = probabilities.first else { return 0 }
        return probabilities.firstIndex { $0 < share * most } ?? probabilities.count
    }
}
