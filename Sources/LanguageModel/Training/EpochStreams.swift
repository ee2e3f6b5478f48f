/// One pass over a corpus as B streams: works in random order, laid end to end in a circle and cut into equal parts
/// from a random place on, so that gradients are cut off elsewhere in every epoch even where there is but one work.
///
/// A row of the batch reads one stream from beginning to end with its state carried from chunk to chunk. Nothing of the
/// text is kept, only the order: each chunk, and each row of it, is made alone from the text and the epoch's seed.
struct EpochStreams {
    private let text: EncodedText
    /// The groups of works, in the order in which they are read.
    private let order: [UInt32]
    /// Where each of `order` ends among all characters as they are read.
    private let ends: [Int]
    /// The place in the order where the first stream begins.
    private let start: Int
    private let streamLength: Int
    private let dropout: LineDropout
    /// How many characters at the beginning of each line are read but not predicted; nil where all are.
    private let given: [Int]?
    let rows: Int

    /// - Parameters:
    ///   - tagDropout: the share of works, and of the lines of the others, that lose their tags, so that the model
    ///     also learns to write without.
    ///   - contextDropout: the share of lines that begin as if nothing stood before them.
    ///   - given: how many characters at the beginning of each line are not to be predicted; nil for none.
    init(
        _ text: EncodedText, rows: Int, tagDropout: Float, contextDropout: Float, seed: UInt64, given: [Int]? = nil
    ) {
        (self.text, self.rows, self.given) = (text, rows, given)
        var random = RandomSource(seed: seed)
        order = random.shuffled((0..<text.groups.count).map { UInt32($0) })
        var end = 0
        ends = order.map { group in
            end += text.groups.group(Int(group), of: text).characters.count
            return end
        }
        dropout = LineDropout(tags: tagDropout, context: contextDropout, seed: random.next())
        start = random.next(below: max(text.characterCount, 1))
        streamLength = text.characterCount / max(rows, 1)
    }

    /// How many chunks of `steps` steps the streams hold; a rest shorter than that is left for another epoch's order.
    func chunkCount(steps: Int) -> Int { streamLength / steps }

    /// The `index`-th chunk of the streams `streams`.
    func chunk(_ index: Int, steps: Int, streams: Range<Int>) -> Chunk {
        var chunk = Chunk(rows: streams.count, steps: steps)
        var localSet: [UInt32: Int32] = [0: 0]
        for (row, stream) in streams.enumerated() {
            var reader = reader(at: stream * streamLength + index * steps)
            var tagSet: (line: Int, local: Int32) = (-1, 0)
            for t in 0..<steps {
                let to = chunk.shards.element(step: t, row: row)
                if reader.line != tagSet.line {
                    let set = dropout.losesTags(line: reader.line, in: text.lines) ? 0 : text.lines[reader.line].tagSet
                    let local = localSet[set] ?? Int32(chunk.tagSets.count)
                    if Int(local) == chunk.tagSets.count {
                        chunk.tagSets.append(text.tagSets[Int(set)])
                        localSet[set] = local
                    }
                    tagSet = (reader.line, local)
                }
                let begins = reader.isAtLineStart && dropout.losesContext(line: reader.line, in: text.lines)
                chunk.inputs[to] = begins ? text.lineEnd : text.characters[reader.character - 1]
                let isGiven = given.map { reader.offsetInLine < $0[reader.line] } ?? false
                chunk.targets[to] = isGiven ? -1 : text.characters[reader.character]
                chunk.tagSet[to] = tagSet.local
                chunk.resets[to] = begins
                reader.advance()
            }
        }
        return chunk
    }

    private func reader(at streamPlace: Int) -> Reader {
        let place = (start + streamPlace) % text.characterCount
        var (from, to) = (0, ends.count - 1)
        while from < to {
            let middle = from + (to - from) / 2
            if ends[middle] <= place { from = middle + 1 } else { to = middle }
        }
        return Reader(self, slot: from, offset: place - (from > 0 ? ends[from - 1] : 0))
    }

    /// A place in the text that goes on in the epoch's order.
    private struct Reader {
        private let streams: EpochStreams
        /// The place in the order, and the end of the group that stands there.
        private var slot: Int
        private var groupEnd = 0
        private(set) var character = 0
        private(set) var line = 0
        private var lineStart = 0
        private var lineEnd = 0

        init(_ streams: EpochStreams, slot: Int, offset: Int) {
            (self.streams, self.slot) = (streams, slot)
            let group = enterGroup()
            character += offset
            if offset > 0 { enterLine(streams.text.lines.index(of: character, in: group)) }
        }

        var offsetInLine: Int { character - lineStart }

        var isAtLineStart: Bool { offsetInLine == 0 }

        mutating func advance() {
            character += 1
            guard character == lineEnd else { return }
            if character < groupEnd {
                enterLine(line + 1)
            } else {
                slot = (slot + 1) % streams.order.count
                _ = enterGroup()
            }
        }

        /// - Returns: the group's lines.
        private mutating func enterGroup() -> Range<Int> {
            let text = streams.text
            let group = text.groups.group(Int(streams.order[slot]), of: text)
            (character, groupEnd) = (group.characters.lowerBound, group.characters.upperBound)
            enterLine(group.lines.lowerBound)
            return group.lines
        }

        private mutating func enterLine(_ index: Int) {
            line = index
            lineStart = streams.text.lines.start(of: index)
            lineEnd = streams.text.lines.start(of: index + 1)
        }
    }
}
