/// The characters that may come next, most probable first; those of one probability in the order of their ids.
public struct Candidates: Sendable {
    public private(set) var ids: [Int32]
    public private(set) var probabilities: [Float]

    /// - Parameters:
    ///   - logits: one a character of the vocabulary.
    ///   - temperature: above 0; probabilities go with its inverse as their power.
    ///   - allowed: whether a character may come; the others have no part in the sum.
    public init(logits: UnsafeBufferPointer<Float>, temperature: Float, allowed: (Int32) -> Bool) {
        var pairs: [(id: Int32, logit: Float)] = []
        for (index, logit) in logits.enumerated() where allowed(Int32(index)) { pairs.append((Int32(index), logit)) }
        pairs.sort { ($1.logit, $0.id) < ($0.logit, $1.id) }
        let most = pairs.first?.logit ?? 0
        ids = pairs.map(\.id)
        probabilities = pairs.map { exponential(($0.logit - most) / temperature) }
        normalize()
    }

    public var isEmpty: Bool { ids.isEmpty }

    /// Keeps the first `count`, at least one.
    mutating func keep(_ count: Int) {
        guard count < ids.count else { return }
        ids.removeLast(ids.count - max(count, 1))
        probabilities.removeLast(probabilities.count - max(count, 1))
        normalize()
    }

    private mutating func normalize() {
        let sum = probabilities.reduce(0, +)
        guard sum > 0 else { return }
        for i in probabilities.indices { probabilities[i] /= sum }
    }

    /// One of the characters, drawn by its probability; nil where there is none.
    public func draw(_ random: inout RandomSource) -> Int32? {
        var rest = random.nextUniform()
        for (id, probability) in zip(ids, probabilities) {
            rest -= probability
            if rest < 0 { return id }
        }
        return ids.last
    }
}
