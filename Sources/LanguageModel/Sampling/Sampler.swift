/// How a character is drawn from the model's distribution.
public struct Sampler: Sendable {
    public var temperature: Float
    /// Applied in this order, each to what the one before left.
    public var rules: [any SamplingRule]

    /// A temperature below this always draws the most probable character.
    private static let leastTemperature: Float = 1e-3

    public init(
        temperature: Float = 0.8, topK: Int? = nil, topP: Float? = nil, minP: Float? = nil
    ) {
        self.temperature = temperature
        rules = []
        if let topK { rules.append(TopK(topK)) }
        if let topP { rules.append(TopP(topP)) }
        if let minP { rules.append(MinP(minP)) }
    }

    /// What may be drawn after these logits.
    public func candidates(_ logits: UnsafeBufferPointer<Float>, allowed: (Int32) -> Bool) -> Candidates {
        var candidates = Candidates(
            logits: logits, temperature: max(temperature, Self.leastTemperature), allowed: allowed)
        for rule in rules { candidates.keep(rule.kept(of: candidates.probabilities)) }
        return candidates
    }
}
