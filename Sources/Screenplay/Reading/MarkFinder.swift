/// Finds where notes and boneyards close.
///
/// It is asked in the order of the text and remembers what it looked for in vain, so that all answers together
/// read each byte a fixed number of times: a hundred thousand `[[` without `]]` cost one search.
struct MarkFinder {
    /// Whether a blank line ends the search for `]]`. In a whole file it does; in an element's text, whose empty
    /// lines are spacers or stand in a boneyard, it does not.
    private let blankLinesEndNotes: Bool
    private var noteEndSearched = 0
    private var boneyardNeverEnds = false

    init(blankLinesEndNotes: Bool = true) {
        self.blankLinesEndNotes = blankLinesEndNotes
    }

    /// The index after the mark that closes the `kind` opened at `index`; nil where none does.
    mutating func end(of kind: MarkSpan.Kind, openedAt index: Int, in bytes: Bytes) -> Int? {
        switch kind {
        case .note:
            if index + 2 <= noteEndSearched { return nil }
            let (end, searched) = noteEnd(from: index + 2, in: bytes)
            if end == nil { noteEndSearched = searched }
            return end
        case .boneyard:
            if boneyardNeverEnds { return nil }
            let end = Self.boneyardEnd(from: index + 2, in: bytes)
            boneyardNeverEnds = end == nil
            return end
        }
    }

    private func noteEnd(from start: Int, in bytes: Bytes) -> (end: Int?, searched: Int) {
        var index = start
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == UInt8(ascii: "]"), index + 1 < bytes.endIndex, bytes[index + 1] == UInt8(ascii: "]") {
                return (index + 2, index + 2)
            }
            guard blankLinesEndNotes, byte <= 0x0D || byte == 0xE2, let ending = LineEnding(at: index, in: bytes) else {
                index += 1
                continue
            }
            index += ending.length
            let below = BlankLine(at: index, in: bytes)
            if below.kind == .blank { return (nil, index) }
            index = below.contentEnd
        }
        return (nil, index)
    }

    private static func boneyardEnd(from start: Int, in bytes: Bytes) -> Int? {
        var index = start
        while index + 1 < bytes.endIndex {
            if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") { return index + 2 }
            index += 1
        }
        return nil
    }

    /// The notes and boneyards in an element's text.
    static func spans(inText bytes: Bytes) -> [MarkSpan] {
        var finder = MarkFinder(blankLinesEndNotes: false)
        var spans: [MarkSpan] = []
        var index = bytes.startIndex
        while true {
            index = bytes.nextSign(from: index)
            if index == bytes.endIndex { return spans }
            if let kind = MarkSpan.Kind(openingAt: index, in: bytes),
                let end = finder.end(of: kind, openedAt: index, in: bytes)
            {
                spans.append(MarkSpan(kind: kind, range: index..<end))
                index = end
            } else {
                index += 1
            }
        }
    }
}
