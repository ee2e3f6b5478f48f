import CKernels

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
        for rule in rules { candidates.keep(by: rule) }
        return candidates
    }

    /// A character drawn by its probability among those allowed; nil where none is.
    ///
    /// Without rules nothing is put in order: a character is drawn from all, and anew from the rest where it is not
    /// allowed, which gives each allowed one its share of what is theirs.
    public func draw(
        _ logits: UnsafeBufferPointer<Float>, allowed: (Int32) -> Bool, _ random: inout RandomSource
    ) -> Int32? {
        guard rules.isEmpty, let most = logits.max() else {
            return candidates(logits, allowed: allowed).draw(&random)
        }
        return withUnsafeTemporaryAllocation(of: Float.self, capacity: logits.count) { weights in
            tl_exponentials(
                Instructions.best.set, logits.count, logits.baseAddress, most,
                1 / max(temperature, Self.leastTemperature), weights.baseAddress)
            while case let total = tl_float_sum(weights.count, weights.baseAddress), total > 0 {
                let id = Self.place(of: random.nextUniform() * total, in: weights)
                if allowed(Int32(id)) { return Int32(id) }
                weights[id] = 0
            }
            // All that are allowed are too improbable to be told from 0 beside those that are not.
            return candidates(logits, allowed: allowed).draw(&random)
        }
    }

    /// Where the sum of the weights first exceeds `sum`; else the last weight that is not 0.
    private static func place(of sum: Float, in weights: UnsafeMutableBufferPointer<Float>) -> Int {
        var (rest, last) = (sum, 0)
        for id in 0..<weights.count where weights[id] > 0 {
            rest -= weights[id]
            last = id
            if rest < 0 { break }
        }
        return last
    }
}
