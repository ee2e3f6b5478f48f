import CKernels

/// The characters that may come next, most probable first; those of one probability in the order of their ids.
public struct Candidates: Sendable {
    public private(set) var ids: [Int32]
    public private(set) var probabilities: [Float]

    /// - Parameters:
    ///   - logits: one a character of the vocabulary.
    ///   - temperature: above 0; probabilities go with its inverse as their power.
    ///   - allowed: whether a character may come; the others have no part in the sum.
    public init(logits: UnsafeBufferPointer<Float>, temperature: Float, allowed: (Int32) -> Bool) {
        var keys: [UInt64] = []
        keys.reserveCapacity(logits.count)
        for (id, logit) in logits.enumerated() where allowed(Int32(id)) { keys.append(Self.key(logit, id)) }
        keys.sort()
        ids = keys.map { Int32(truncatingIfNeeded: $0) }
        let sorted = ids.map { logits[Int($0)] }
        probabilities = Array(unsafeUninitializedCapacity: sorted.count) { buffer, filled in
            tl_exponentials(
                Instructions.best.set, sorted.count, sorted, sorted.first ?? 0, 1 / temperature, buffer.baseAddress)
            filled = sorted.count
        }
        normalize()
    }

    /// A number that grows as a logit falls, and with the id where logits are equal.
    private static func key(_ logit: Float, _ id: Int) -> UInt64 {
        let bits = (logit + 0).bitPattern
        let rising = bits >> 31 == 0 ? bits | 1 << 31 : ~bits
        return UInt64(~rising) << 32 | UInt64(id)
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
