import Measures

/// How often each of some speakers says the phrases of some lines: what is somebody's phrase.
///
/// A phrase is two to four words in a row, without regard to case; in scripts that write no spaces each letter is a word.
public struct PhraseUses: Sendable {
    /// A phrase that a speaker says more than others do.
    public struct Habit: Equatable, Sendable {
        /// As the line has it.
        public let phrase: String
        /// How often the speaker says it, and everybody together.
        public let uses: Int
        public let total: Int
    }

    /// How often each phrase that counts was said, by speaker.
    private var counts: [PhraseKey: [Int]] = [:]
    /// How many words each speaker has said.
    private var words: [Int]

    private static let lengths = 2...4
    /// Who has a phrase says it as often at least, and so large a part of all the times.
    private static let leastUses = 3
    private static let leastShare = 2.0 / 3

    /// - Parameters:
    ///   - lines: those whose phrases are counted.
    ///   - speakers: how many there are.
    public init(of lines: [String], speakers: Int) {
        words = Array(repeating: 0, count: speakers)
        for line in lines {
            for (key, _) in Self.phrases(of: SpokenWords(line)) {
                counts[key] = Array(repeating: 0, count: speakers)
            }
        }
    }

    /// Counts what a speaker says.
    public mutating func read(_ line: UnsafeBufferPointer<UInt8>, by speaker: Int) {
        guard words.indices.contains(speaker) else { return }
        let said = SpokenWords(line)
        words[speaker] += said.keys.count
        for (key, _) in Self.phrases(of: said) { counts[key]?[speaker] += 1 }
    }

    /// The phrase of a line that tells most for a speaker; nil where the line has none that is the speaker's.
    public func habit(of speaker: Int, in line: String) -> Habit? {
        guard words.indices.contains(speaker), words[speaker] > 0 else { return nil }
        let ownShare = Double(words[speaker]) / Double(words.reduce(0, +))
        let said = SpokenWords(line)
        var best: (habit: Habit, weight: Double, length: Int)?
        for (key, range) in Self.phrases(of: said) {
            guard let counts = counts[key], counts[speaker] >= Self.leastUses else { continue }
            let total = counts.reduce(0, +)
            let share = Double(counts[speaker]) / Double(total)
            guard share >= Self.leastShare, share > ownShare else { continue }
            // What says most: said often, and by others hardly ever.
            let weight = Double(counts[speaker]) * (share - ownShare)
            if let best, (best.weight, best.length) >= (weight, range.count) { continue }
            let habit = Habit(phrase: said.text(of: range, in: line), uses: counts[speaker], total: total)
            best = (habit, weight, range.count)
        }
        return best?.habit
    }

    /// The phrases of some words, each with its place among them.
    private static func phrases(of said: SpokenWords) -> [(key: PhraseKey, range: Range<Int>)] {
        var phrases: [(PhraseKey, Range<Int>)] = []
        for start in said.keys.indices {
            var key = PhraseKey()
            for end in start..<min(start + lengths.upperBound, said.keys.count) {
                if end > start, said.beginnings.contains(end) { break }
                key.append(said.keys[end])
                if lengths.contains(end - start + 1) { phrases.append((key, start..<end + 1)) }
            }
        }
        return phrases
    }
}

/// A phrase by its words' fingerprints.
private struct PhraseKey: Hashable, Sendable {
    private var hash: UInt64 = 0

    mutating func append(_ word: UInt64) { hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15 ^ hash >> 29 }
}
