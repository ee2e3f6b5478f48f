/// One pass over a corpus as B streams: works in random order, laid end to end and cut into equal parts.
///
/// A row of the batch reads one stream from beginning to end with its state carried from chunk to chunk.
struct EpochStreams {
    private let inputs: [Int32]
    private let targets: [Int32]
    private let tagSet: [Int32]
    private let resets: [Bool]
    private let streamLength: Int
    private let tagSets: [[Int]]
    let rows: Int

    /// - Parameters:
    ///   - tagDropout: the share of works, and of the lines of the others, that lose their tags, so that the model
    ///     also learns to write without.
    ///   - contextDropout: the share of lines that begin as if nothing stood before them.
    init(
        _ text: EncodedText, rows: Int, tagDropout: Float, contextDropout: Float, random: inout RandomSource
    ) {
        self.rows = rows
        tagSets = text.tagSets
        let count = text.characterCount
        var inputs: [Int32] = []
        var targets: [Int32] = []
        var tagSet: [Int32] = []
        var resets: [Bool] = []
        inputs.reserveCapacity(count)
        targets.reserveCapacity(count)
        tagSet.reserveCapacity(count)
        resets.reserveCapacity(count)
        var startsLine = [Bool](repeating: false, count: count)
        for line in text.lines where line < count { startsLine[line] = true }
        for work in random.shuffled(text.works) {
            let workWithoutTags = random.nextUniform() < tagDropout
            var lineWithoutTags = false
            var previous = text.lineEnd
            for i in work {
                var begins = i == work.lowerBound
                if startsLine[i] {
                    lineWithoutTags = workWithoutTags || random.nextUniform() < tagDropout
                    begins = begins || random.nextUniform() < contextDropout
                }
                inputs.append(begins ? text.lineEnd : previous)
                targets.append(text.characters[i])
                tagSet.append(lineWithoutTags ? 0 : text.tagSetOfCharacter[i])
                resets.append(begins)
                previous = text.characters[i]
            }
        }
        (self.inputs, self.targets, self.tagSet, self.resets) = (inputs, targets, tagSet, resets)
        streamLength = count / max(rows, 1)
    }

    /// How many chunks of `steps` steps the streams hold; a rest shorter than that is left for another epoch's order.
    func chunkCount(steps: Int) -> Int { streamLength / steps }

    /// The `index`-th chunk of the streams `streams`.
    func chunk(_ index: Int, steps: Int, streams: Range<Int>) -> Chunk {
        var chunk = Chunk(rows: streams.count, steps: steps)
        var localSet: [Int32: Int32] = [0: 0]
        for (row, stream) in streams.enumerated() {
            let start = stream * streamLength + index * steps
            for t in 0..<steps {
                let (from, to) = (start + t, chunk.shards.element(step: t, row: row))
                chunk.inputs[to] = inputs[from]
                chunk.targets[to] = targets[from]
                chunk.resets[to] = resets[from]
                let set = tagSet[from]
                let local = localSet[set] ?? Int32(chunk.tagSets.count)
                if Int(local) == chunk.tagSets.count {
                    chunk.tagSets.append(tagSets[Int(set)])
                    localSet[set] = local
                }
                chunk.tagSet[to] = local
            }
        }
        return chunk
    }
}
