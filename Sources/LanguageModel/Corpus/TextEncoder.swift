/// Turns the lines of a corpus into ids as they come, and keeps those in stores.
public struct TextEncoder {
    private let ids: ScalarIDs
    private let tags: TagVocabulary
    private let lineEnd: Int32
    private let isWide: Bool
    private let characterStore: any ByteStore
    private let lineStore: any ByteStore

    /// What is not in the stores yet.
    private var characters: [UInt32] = []
    private var lines: [LineTable.Line] = []

    private var characterCount = 0
    private var lineCount = 0
    private var unknownCount = 0
    private var fingerprint = Fingerprint()
    private var groups = WorkGroups()
    private var work: [UInt8] = []
    private var firstLine = 0
    private var tagSets: [[Int]] = [[]]
    private var indexOfSet: [[Int]: UInt32] = [[]: 0]
    /// The set of tags that lines have, by their bytes: a cache, emptied when it is full.
    private var setOfTags: [[UInt8]: UInt32] = [:]
    private var last: (tags: [UInt8], set: UInt32) = ([], 0)

    private static let cacheLimit = 1 << 12
    /// Characters, and lines, that are stored in one go.
    private static let block = 1 << 16

    /// - Parameter makeStore: makes an empty store; two are needed.
    public init(vocabulary: Vocabulary, tags: TagVocabulary, makeStore: () -> any ByteStore) {
        ids = ScalarIDs(vocabulary)
        self.tags = tags
        lineEnd = vocabulary.id(of: "\n")
        isWide = vocabulary.count > CharacterIDs.narrowLimit
        (characterStore, lineStore) = (makeStore(), makeStore())
    }

    /// Adds a line behind those before.
    ///
    /// - Throws: what a store throws, or ``CorpusError/tooManyLines``.
    public mutating func add(_ line: borrowing LineBuffer) throws {
        guard lineCount < UInt32.max else { throw CorpusError.tooManyLines }
        if lineCount == 0 || line.work.isEmpty || line.work != work {
            firstLine = lineCount
            if line.work != work { work = line.work }
            groups.addWork(character: characterCount, line: lineCount)
        }
        lines.append(
            LineTable.Line(start: UInt64(characterCount), work: UInt32(firstLine), tagSet: tagSet(of: line)))
        lineCount += 1
        let text = line.text.span
        var index = 0
        while index < text.count {
            let (scalar, length) = text.scalar(at: index)
            let id = ids[scalar]
            if id >= CharacterIDs.wideMark { unknownCount += 1 }
            characters.append(id)
            characterCount += 1
            index += length
        }
        if characters.count >= Self.block { try storeCharacters() }
        if lines.count >= Self.block { try storeLines() }
    }

    /// The text, complete.
    public mutating func finish() throws -> EncodedText {
        try storeCharacters()
        try storeLines()
        return EncodedText(
            characters: CharacterIDs(try characterStore.complete(), isWide: isWide),
            lines: LineTable(try lineStore.complete(), characterCount: characterCount), tagSets: tagSets,
            groups: groups, lineEnd: lineEnd, unknownCount: unknownCount, fingerprint: fingerprint,
            stores: [characterStore, lineStore])
    }

    private mutating func tagSet(of line: borrowing LineBuffer) -> UInt32 {
        if line.tags != last.tags { last = (line.tags, setOfTags[line.tags] ?? newSet(of: line)) }
        return last.set
    }

    private mutating func newSet(of line: borrowing LineBuffer) -> UInt32 {
        let set = tags.ids(ofNames: line.tagNames)
        let index = indexOfSet[set] ?? UInt32(tagSets.count)
        if Int(index) == tagSets.count {
            tagSets.append(set)
            indexOfSet[set] = index
        }
        if setOfTags.count == Self.cacheLimit { setOfTags.removeAll(keepingCapacity: true) }
        setOfTags[line.tags] = index
        return index
    }

    private mutating func storeCharacters() throws {
        if isWide {
            try store(characters, in: characterStore)
        } else {
            try store(characters.map(Self.narrow), in: characterStore)
        }
        characters.removeAll(keepingCapacity: true)
    }

    private static func narrow(_ id: UInt32) -> UInt16 {
        UInt16(truncatingIfNeeded: id) | (id >= CharacterIDs.wideMark ? CharacterIDs.narrowMark : 0)
    }

    private mutating func storeLines() throws {
        try store(lines, in: lineStore)
        lines.removeAll(keepingCapacity: true)
    }

    private mutating func store<Element>(_ elements: [Element], in store: any ByteStore) throws {
        try elements.withUnsafeBytes { bytes in
            fingerprint.add(bytes)
            try store.append(bytes)
        }
    }
}

/// The ids of a vocabulary's scalars, found without hashing on the Basic Multilingual Plane, and marked where the
/// vocabulary does not hold the scalar itself.
private struct ScalarIDs {
    private let plane: [UInt32]
    private let vocabulary: Vocabulary

    init(_ vocabulary: Vocabulary) {
        var plane = [UInt32](repeating: Self.id(Vocabulary.unknown, isKnown: false), count: 0x10000)
        for scalar in Lookalikes.scalars where scalar.value < plane.count {
            plane[Int(scalar.value)] = Self.id(vocabulary.id(of: scalar), isKnown: false)
        }
        for (id, scalar) in vocabulary.scalars.enumerated() where id > 0 && scalar.value < plane.count {
            plane[Int(scalar.value)] = UInt32(id)
        }
        (self.plane, self.vocabulary) = (plane, vocabulary)
    }

    subscript(scalar: UInt32) -> UInt32 {
        if scalar < plane.count { return plane[Int(scalar)] }
        return Unicode.Scalar(scalar).map { Self.id(vocabulary.id(of: $0), isKnown: vocabulary.contains($0)) }
            ?? Self.id(Vocabulary.unknown, isKnown: false)
    }

    private static func id(_ id: Int32, isKnown: Bool) -> UInt32 {
        UInt32(bitPattern: id) | (isKnown ? 0 : CharacterIDs.wideMark)
    }
}
