#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What a text has said so far, to predict it with: the characters that followed the same few before.
///
/// A model knows the names and turns of the texts that it learned from; this knows those of the text at hand. Every
/// earlier place whose last ``seed`` characters or more are those before the next one votes for what came then, e^0.8
/// times as strongly for each further character that agrees. How much the votes count beside the model: ``WeightTable``.
/// The idea of a cache beside a recurrent network: Grave, Joulin and Usunier 2017 (arXiv 1612.04426), there of words and
/// hidden states.
struct RecencyCache {
    /// Characters that must agree, and those beyond which agreement counts no more.
    static let seed = 4
    static let longest = 24
    /// Places that vote at most, the last ones first.
    static let occurrences = 64

    private static let votes = (0...longest - seed).map { exp(0.8 * Double($0)) }

    private var ids: [Int32] = []
    /// The last place after each run of ``seed`` characters.
    private var latest: [UInt64: Int32] = [:]
    /// For each place, the one before it that comes after the same run, or -1, and how many there are up to it.
    private var earlier: [Int32] = []
    private var counts: [Int32] = []

    /// What the next character costs where it costs a model so much, both in nats; reads it.
    mutating func cost(of id: Int32, nats: Double) -> Double {
        defer { read(id) }
        guard let run = run, let place = latest[run], let prediction = prediction(of: id, at: Int(place)) else {
            return nats
        }
        let weight = WeightTable.recency[prediction.length, min(Int(counts[Int(place)]), Self.occurrences)]
        return -log(weight * prediction.share + (1 - weight) * exp(-nats))
    }

    private mutating func read(_ id: Int32) {
        let place = Int32(ids.count)
        let before = run.flatMap { latest.updateValue(place, forKey: $0) }
        earlier.append(before ?? -1)
        counts.append(1 + (before.map { counts[Int($0)] } ?? 0))
        ids.append(id)
    }

    /// The last ``seed`` characters, which have at most 16 bits each.
    private var run: UInt64? {
        guard ids.count >= Self.seed else { return nil }
        return ids[(ids.count - Self.seed)...].reduce(0) { $0 << 16 | UInt64(UInt16(truncatingIfNeeded: $1)) }
    }

    /// The share of the votes that a character gets, and how long the longest match is.
    ///
    /// - Parameter place: the last that has a vote.
    private func prediction(of id: Int32, at place: Int) -> (share: Double, length: Int)? {
        var (all, own, longest) = (0.0, 0.0, 0)
        var place = place
        for _ in 0..<Self.occurrences where place >= 0 {
            var length = Self.seed
            while length < Self.longest, place > length, ids[place - length - 1] == ids[ids.count - length - 1] {
                length += 1
            }
            let vote = Self.votes[length - Self.seed]
            all += vote
            if ids[place] == id { own += vote }
            longest = max(longest, length)
            place = Int(earlier[place])
        }
        return longest > 0 ? (own / all, longest) : nil
    }
}
