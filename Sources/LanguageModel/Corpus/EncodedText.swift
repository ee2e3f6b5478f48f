/// A corpus as a model reads it: characters as ids, with the tags of each line and where works begin.
///
/// A view of what a ``TextEncoder`` stored, which may be a file of many times the memory.
public struct EncodedText: @unchecked Sendable {
    /// One id a character, line ends included.
    let characters: CharacterIDs
    let lines: LineTable
    /// The distinct sets of tag ids; the first is the empty one.
    let tagSets: [[Int]]
    let groups: WorkGroups
    /// What is read before the first character of a work.
    let lineEnd: Int32
    /// How many characters the vocabulary does not hold.
    public let unknownCount: Int
    let fingerprint: Fingerprint
    /// What holds the characters and the lines.
    private let stores: [any ByteStore]

    public var characterCount: Int { characters.count }

    /// The characters of each work.
    var works: Works { Works(lines) }

    /// How many of these characters the vocabulary does not hold.
    func unknownCount(in range: Range<Int>) -> Int { range.count { !characters.isKnown(at: $0) } }

    init(
        characters: CharacterIDs, lines: LineTable, tagSets: [[Int]], groups: WorkGroups, lineEnd: Int32,
        unknownCount: Int, fingerprint: Fingerprint, stores: [any ByteStore]
    ) {
        (self.characters, self.lines, self.tagSets, self.groups) = (characters, lines, tagSets, groups)
        (self.lineEnd, self.unknownCount) = (lineEnd, unknownCount)
        (self.fingerprint, self.stores) = (fingerprint, stores)
    }

    /// Lines in memory.
    public init(_ corpus: [TaggedLine], vocabulary: Vocabulary, tags: TagVocabulary) {
        var encoder = TextEncoder(vocabulary: vocabulary, tags: tags) { MemoryStore() }
        var buffer = LineBuffer()
        do {
            for line in corpus {
                buffer.read(line)
                try encoder.add(buffer)
            }
            self = try encoder.finish()
        } catch {
            preconditionFailure("stores in memory refuse nothing, and no array holds too many lines: \(error)")
        }
    }
}
