import CKernels

/// The characters that may come next, most probable first; those of one probability in the order of their ids.
///
/// Only the likely ones are put in order at once, and the rest where somebody asks for them: of thousands of
/// characters, a few dozen share nearly all of the probability.
public struct Candidates: Sendable {
    private var entries: [Entry]
    /// How many entries at the front are in order; none of the rest comes before any of them.
    private var sortedCount = 0

    private struct Entry: Comparable {
        /// Grows as the logit falls.
        let rank: UInt32
        let id: Int32
        var probability: Float

        static func < (one: Entry, other: Entry) -> Bool {
            one.rank == other.rank ? one.id < other.id : one.rank < other.rank
        }
    }

    /// The share of the greatest probability from which a character is likely.
    private static let likely: Float = 1 / 256

    /// - Parameters:
    ///   - logits: one a character of the vocabulary.
    ///   - temperature: above 0; probabilities go with its inverse as their power.
    ///   - allowed: whether a character may come; the others have no part in the sum.
    public init(logits: UnsafeBufferPointer<Float>, temperature: Float, allowed: (Int32) -> Bool) {
        let ids = logits.indices.lazy.map { Int32($0) }.filter(allowed)
        let some = ids.map { logits[Int($0)] }
        let most = some.max() ?? 0
        let weights = [Float](unsafeUninitializedCapacity: some.count) { buffer, filled in
            tl_exponentials(Instructions.best.set, some.count, some, most, 1 / temperature, buffer.baseAddress)
            filled = some.count
        }
        let scale = 1 / weights.reduce(0, +)
        entries = zip(zip(ids, some), weights).map { character, weight in
            Entry(rank: Self.rank(character.1), id: character.0, probability: weight * scale)
        }
        guard !entries.isEmpty else { return }
        sortedCount = entries.partition { $0.probability < Self.likely * scale }
        entries[..<sortedCount].sort()
    }

    private static func rank(_ logit: Float) -> UInt32 {
        let bits = (logit + 0).bitPattern
        return bits >> 31 == 0 ? ~(bits | 1 << 31) : bits
    }

    public var isEmpty: Bool { entries.isEmpty }

    public var ids: [Int32] { sorted.entries.map(\.id) }

    public var probabilities: [Float] { sorted.entries.map(\.probability) }

    private var sorted: Candidates {
        var candidates = self
        candidates.sortRest()
        return candidates
    }

    private mutating func sortRest() {
        entries[sortedCount...].sort()
        sortedCount = entries.count
    }

    /// Keeps what a rule keeps, at least one.
    mutating func keep(by rule: some SamplingRule) {
        var count = rule.kept(of: entries[..<sortedCount].map(\.probability))
        if count >= sortedCount, sortedCount < entries.count {
            sortRest()
            count = rule.kept(of: entries.map(\.probability))
        }
        guard count < entries.count else { return }
        entries.removeLast(entries.count - max(count, 1))
        sortedCount = entries.count
        let scale = 1 / entries.reduce(0) { $0 + $1.probability }
        for i in entries.indices { entries[i].probability *= scale }
    }

    /// One of the characters, drawn by its probability; nil where there is none.
    public func draw(_ random: inout RandomSource) -> Int32? {
        var rest = random.nextUniform()
        for entry in entries[..<sortedCount] {
            rest -= entry.probability
            if rest < 0 { return entry.id }
        }
        let unlikely = entries[sortedCount...].sorted()
        for entry in unlikely {
            rest -= entry.probability
            if rest < 0 { return entry.id }
        }
        return unlikely.last?.id ?? entries.last?.id
    }
}
