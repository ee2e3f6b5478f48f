/// What a model has to know of a corpus before it is built: the characters, tags and words in it.
///
/// It takes a few tens of megabytes at most, however long the corpus is.
public struct CorpusCounts: Sendable {
    /// Lines counted.
    public private(set) var lines = 0

    /// The Basic Multilingual Plane's characters, by scalar value.
    private var plane = [Int](repeating: 0, count: 0x10000)
    private var beyondPlane: [UInt32: Int] = [:]
    /// By their bytes: strings that only look alike are different words.
    private var words = BoundedCounts<[UInt8]>(limit: Self.limit)
    private var tags = BoundedCounts<String>(limit: Self.limit)
    /// Lines by their tags together, before they are counted one by one: most lines have those of another.
    private var tagsOfLines: [[UInt8]: Int] = [:]
    /// The tags of the last lines, which are not among `tagsOfLines` yet.
    private var last: (tags: [UInt8], lines: Int) = ([], 0)
    private var scanner = WordScanner()
    private var subjects = SubjectCounts()

    /// Distinct words, and distinct tags, that are counted exactly.
    private static let limit = 1 << 18
    private static let tagsOfLinesLimit = 1 << 12

    public init() {}

    /// Counts a line.
    public mutating func add(_ line: borrowing LineBuffer) {
        lines += 1
        let text = line.text.span
        var index = 0
        while index < text.count {
            let (scalar, length) = text.scalar(at: index)
            if scalar < 0x10000 { plane[Int(scalar)] += 1 } else { beyondPlane[scalar, default: 0] += 1 }
            index += length
        }
        scanner.scan(text) { words.add($0) }
        subjects.add(line)
        if line.tags != last.tags {
            endRun()
            last = (line.tags, 0)
            if tagsOfLines.count > Self.tagsOfLinesLimit { countTags() }
        }
        last.lines += 1
    }

    private mutating func endRun() {
        if last.lines > 0 { tagsOfLines[last.tags, default: 0] += last.lines }
        last.lines = 0
    }

    private mutating func countTags() {
        endRun()
        // Sorted, as what is forgotten depends on the order.
        for (bytes, count) in tagsOfLines.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            for tag in bytes.split(separator: LineBuffer.tagEnd) {
                tags.add(String(decoding: tag, as: UTF8.self), count: count)
            }
        }
        tagsOfLines.removeAll(keepingCapacity: true)
    }

    // MARK: results

    /// The characters seen at least `least` times; the rest are read as others that look like them, or as unknown.
    public func vocabulary(least: Int) -> Vocabulary {
        var counts: [Unicode.Scalar: Int] = [:]
        for (value, count) in plane.enumerated() where count > 0 {
            if let scalar = Unicode.Scalar(UInt32(value)) { counts[scalar] = count }
        }
        for (value, count) in beyondPlane {
            if let scalar = Unicode.Scalar(value) { counts[scalar] = count }
        }
        return Vocabulary(of: counts, least: least)
    }

    /// The tags that stand on at least `least` lines, in alphabetical order.
    public func tagVocabulary(least: Int) -> TagVocabulary {
        var all = self
        all.countTags()
        return TagVocabulary(all.tags.counts.filter { $0.value >= least }.keys.sorted())
    }

    /// The words by which the lines of each subject tell what they are about.
    public var subjectWords: SubjectWords { subjects.words }

    /// The words that stand there at least `least` times.
    public func wordList(least: Int) -> WordList {
        var folded: [[UInt8]: Int] = [:]
        for (word, count) in words.counts {
            folded[Array(String(decoding: word, as: UTF8.self).lowercased().utf8), default: 0] += count
        }
        return WordList(folded.lazy.filter { $0.value >= least }.map { String(decoding: $0.key, as: UTF8.self) })
    }
}
