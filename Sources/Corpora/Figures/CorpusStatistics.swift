public import LanguageModel

/// The figures of a corpus, counted line by line in bounded memory.
public struct CorpusStatistics: Sendable {
    public private(set) var lines = 0
    /// Unicode scalars of the texts, without cues and line ends.
    public private(set) var characters = 0
    /// All words, by ``tokens(in:)``.
    public private(set) var words = 0

    private var workNames = DistinctCount()
    private var roleNames = DistinctCount()
    private var tagCounts = BoundedCounts<String>(limit: Self.tagLimit)
    private var lengths: [Int: Int] = [:]
    private var nGrams = [1, 2, 3].map { DistinctNGrams(order: $0) }

    /// Different tags up to this number are counted exactly.
    private static let tagLimit = 1 << 16

    public init() {}

    public mutating func add(_ line: borrowing LineBuffer) {
        add(line.line)
        for tag in line.tagNames { tagCounts.add(tag) }
    }

    private mutating func add(_ line: TaggedLine) {
        lines += 1
        let length = line.text.unicodeScalars.count
        characters += length
        lengths[length, default: 0] += 1
        if let work = line.work { workNames.add(Self.hash(work)) }
        if let role = line.role { roleNames.add(Self.hash(role)) }
        let hashes = tokens(in: line.text).map(Self.hash)
        words += hashes.count
        for index in nGrams.indices { nGrams[index].add(hashes) }
    }

    private static func hash(_ text: String) -> UInt64 {
        var hash = Fingerprint()
        hash.add(text)
        return hash.value
    }

    /// The works by their names; lines that stand alone are in none.
    public var works: Int { workNames.count }

    /// Those who speak, by their names.
    public var roles: Int { roleNames.count }

    /// The different words.
    public var vocabulary: Int { nGrams[0].count }

    /// Distinct-1, distinct-2 and distinct-3: the share of different runs of so many words.
    public var distinct: [Double] { nGrams.map(\.share) }

    /// The length in Unicode scalars that a share of the lines does not exceed; 0 without lines.
    public func length(atQuantile share: Double) -> Int {
        var seen = 0
        let sorted = lengths.sorted { $0.key < $1.key }
        for (length, count) in sorted {
            seen += count
            if Double(seen) >= share * Double(lines) { return length }
        }
        return sorted.last?.key ?? 0
    }

    /// The tags by their keys in alphabetical order, the values that most lines have first.
    public var tags: [(key: String, values: [(value: String, lines: Int)])] {
        var byKey: [String: [(value: String, lines: Int)]] = [:]
        for (name, count) in tagCounts.counts {
            let parts = name.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            byKey[String(parts[0]), default: []].append((parts.count > 1 ? String(parts[1]) : "", count))
        }
        return byKey.sorted { $0.key < $1.key }.map { key, values in
            (key, values.sorted { ($1.lines, $0.value) < ($0.lines, $1.value) })
        }
    }
}
