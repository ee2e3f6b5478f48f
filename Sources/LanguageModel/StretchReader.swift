/// A part of a work: the characters that are read, and those of them that are counted.
struct Stretch {
    let read: Range<Int>
    let counted: Range<Int>
}

/// Reads a stretch in order, with the tags of the line that each character stands in.
struct StretchReader: IteratorProtocol {
    private let text: EncodedText
    private let sets: LineTagSets
    private let stretch: Stretch
    private var place: Int
    private var line: Int

    init(_ stretch: Stretch, of text: EncodedText, sets: LineTagSets) {
        (self.text, self.sets, self.stretch) = (text, sets, stretch)
        place = stretch.read.lowerBound
        line = text.lines.index(of: place, in: 0..<text.lines.count)
    }

    /// Characters in all.
    var count: Int { stretch.read.count }

    /// What is read, what comes next, nil where it is not counted, and which of the text's sets of tags that has.
    mutating func next() -> (input: Int32, target: Int32?, tagSet: Int32)? {
        guard place < stretch.read.upperBound else { return nil }
        if place == text.lines.start(of: line + 1) { line += 1 }
        defer { place += 1 }
        return (
            input: place == stretch.read.lowerBound ? text.lineEnd : text.characters[place - 1],
            target: stretch.counted.contains(place) ? text.characters[place] : nil, tagSet: sets[line]
        )
    }
}
