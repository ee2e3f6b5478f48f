#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How often words stand in the lines of each subject.
struct SubjectCounts: Sendable {
    /// By the subject, ``LineBuffer/tagEnd`` and the word.
    private var counts = BoundedCounts<[UInt8]>(limit: 1 << 18)
    private var scanner = WordScanner()

    private static let tag = Array("category=".utf8)

    /// Words that a subject has, at most.
    private static let most = 60
    /// A word stands so often in its subject's lines at least, is there so many times as frequent as in the others, and
    /// has so many letters.
    private static let (leastCount, leastRatio, leastLetters) = (3.0, 4.0, 3)
    /// The value of χ² with one degree of freedom that chance exceeds once in a thousand times.
    private static let leastSurprise = 10.83

    mutating func add(_ line: borrowing LineBuffer) {
        guard let subject = Self.subject(of: line.tags) else { return }
        let key = subject + [LineBuffer.tagEnd]
        scanner.scan(Self.withoutFields(line.content).span) { counts.add(key + $0) }
    }

    private static func subject(of tags: [UInt8]) -> ArraySlice<UInt8>? {
        var rest = tags[...]
        while let end = rest.firstIndex(of: LineBuffer.tagEnd) {
            let tag = rest[..<end]
            // What would be no line of its own is no subject.
            if tag.starts(with: Self.tag), !tag.contains(where: { $0 < 0x20 }) { return tag.dropFirst(Self.tag.count) }
            rest = rest[(end + 1)...]
        }
        return nil
    }

    /// A text without its merge fields, whose names are no words of it.
    private static func withoutFields(_ text: [UInt8]) -> [UInt8] {
        guard text.contains(UInt8(ascii: "{")) else { return text }
        var depth = 0
        return text.map { byte in
            if byte == UInt8(ascii: "{") { depth += 1 }
            defer { if byte == UInt8(ascii: "}") { depth = max(depth - 1, 0) } }
            return depth > 0 ? UInt8(ascii: "{") : byte
        }
    }

    /// The words that tell most.
    var words: SubjectWords {
        let tables = tables
        let totals = tables.mapValues { $0.values.reduce(0, +) }
        let all = totals.values.reduce(0, +)
        var everywhere: [String: Double] = [:]
        for table in tables.values { everywhere.merge(table, uniquingKeysWith: +) }
        var telling: [String: [SubjectWords.Word]] = [:]
        for (subject, table) in tables {
            let own = totals[subject] ?? 0
            var words: [(word: SubjectWords.Word, surprise: Double)] = []
            for (word, count) in table where count >= Self.leastCount && Self.isWord(word) {
                let elsewhere = (everywhere[word] ?? count) - count
                let surprise = Self.surprise(of: count, in: own, and: elsewhere, in: all - own)
                let isFrequent = count * (all - own) >= Self.leastRatio * elsewhere * own
                guard isFrequent, surprise >= Self.leastSurprise else { continue }
                let share = Int(100 * count / (count + elsewhere))
                words.append((SubjectWords.Word(word, share: share), surprise))
            }
            guard !words.isEmpty else { continue }
            words.sort { ($1.surprise, $0.word.text) < ($0.surprise, $1.word.text) }
            telling[subject] = words.prefix(Self.most).map(\.word)
        }
        return SubjectWords(telling)
    }

    /// Whether a run of letters is a word and no short one; in scripts that write no spaces it is none.
    private static func isWord(_ letters: String) -> Bool {
        let scalars = letters.unicodeScalars
        return scalars.count >= leastLetters
            && scalars.allSatisfy { !$0.properties.isAlphabetic || WordMemory.isLetter($0) }
    }

    /// The counts of each subject's words; words that differ in case alone are one.
    private var tables: [String: [String: Double]] {
        var tables: [String: [String: Double]] = [:]
        // Sorted, as words that are composed in two ways are one, spelled as the first.
        for (key, count) in counts.counts.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            guard let end = key.firstIndex(of: LineBuffer.tagEnd), end > 0 else { continue }
            let word = String(decoding: key[(end + 1)...], as: UTF8.self).lowercased()
            tables[String(decoding: key[..<end], as: UTF8.self), default: [:]][word, default: 0] += Double(count)
        }
        return tables
    }

    /// The likelihood ratio G² of a word's frequencies in two texts (Dunning 1993, Accurate Methods for the Statistics of
    /// Surprise and Coincidence).
    private static func surprise(of count: Double, in one: Double, and other: Double, in rest: Double) -> Double {
        let share = (count + other) / (one + rest)
        func term(_ count: Double, _ total: Double) -> Double {
            count > 0 ? count * log(count / (total * share)) : 0
        }
        return 2 * (term(count, one) + term(other, rest))
    }
}
