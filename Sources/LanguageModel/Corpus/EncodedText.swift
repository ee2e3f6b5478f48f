/// A corpus as a model reads it: characters as ids, with the tags of each line and where works begin.
public struct EncodedText: Sendable {
    /// One id a character, line ends included.
    let characters: [Int32]
    /// For each character, which of `tagSets` its line has.
    let tagSetOfCharacter: [Int32]
    /// The distinct sets of tag ids; the first is the empty one.
    let tagSets: [[Int]]
    /// Where each work begins; a line without a work is one.
    let works: [Range<Int>]
    /// Where each line begins.
    let lines: [Int]
    /// What is read before the first character of a work.
    let lineEnd: Int32

    public var characterCount: Int { characters.count }

    /// How many characters the vocabulary does not know.
    public var unknownCount: Int {
        var count = 0
        for id in characters where id == Vocabulary.unknown { count += 1 }
        return count
    }

    public init(_ corpus: [TaggedLine], vocabulary: Vocabulary, tags: TagVocabulary) {
        var characters: [Int32] = []
        var setOfCharacter: [Int32] = []
        var sets: [[Int]] = [[]]
        var indexOfSet: [[Int]: Int32] = [[]: 0]
        var works: [Range<Int>] = []
        var lines: [Int] = []
        var start = 0
        var current: String?
        for line in corpus {
            if line.work == nil || line.work != current, characters.count > start {
                works.append(start..<characters.count)
                start = characters.count
            }
            current = line.work
            let set = tags.ids(of: line.tags)
            let index = indexOfSet[set] ?? Int32(sets.count)
            if Int(index) == sets.count {
                sets.append(set)
                indexOfSet[set] = index
            }
            lines.append(characters.count)
            for scalar in line.modelText.unicodeScalars {
                characters.append(vocabulary.id(of: scalar))
                setOfCharacter.append(index)
            }
        }
        if characters.count > start { works.append(start..<characters.count) }
        self.characters = characters
        tagSetOfCharacter = setOfCharacter
        tagSets = sets
        self.works = works
        self.lines = lines
        lineEnd = vocabulary.id(of: "\n")
    }
}
