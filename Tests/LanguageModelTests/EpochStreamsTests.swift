import Testing

@testable import LanguageModel

@Suite struct EpochStreamsTests {
    private static let text: EncodedText = {
        var random = RandomSource(seed: 8)
        let lines = (0..<400).map { line in
            let letters = (0..<random.next(below: 12)).map { _ in
                "abcdefgh".unicodeScalars.map(Character.init)[random.next(below: 8)]
            }
            return TaggedLine(
                work: line % 50 < 20 ? nil : "\(line / 50)", tags: ["n": "\(line % 5)"], text: String(letters))
        }
        return EncodedText(
            lines, vocabulary: Vocabulary("\nabcdefgh".unicodeScalars),
            tags: TagVocabulary((0..<5).map { "n=\($0)" }))
    }()

    /// What a row reads at each step.
    private struct Element: Equatable {
        var input: Int32
        var target: Int32
        var tags: [Int]
        var isReset: Bool
    }

    private static func elements(_ epoch: EpochStreams, steps: Int, chunks: Range<Int>, streams: Range<Int>)
        -> [[Element]]
    {
        var rows = streams.map { _ in [Element]() }
        for index in chunks {
            let chunk = epoch.chunk(index, steps: steps, streams: streams)
            for row in rows.indices {
                for t in 0..<steps {
                    let at = chunk.shards.element(step: t, row: row)
                    rows[row].append(
                        Element(
                            input: chunk.inputs[at], target: chunk.targets[at],
                            tags: chunk.tagSets[Int(chunk.tagSet[at])], isReset: chunk.resets[at]))
                }
            }
        }
        return rows
    }

    private static func epoch(rows: Int, tagDropout: Float = 0, contextDropout: Float = 0, seed: UInt64 = 1)
        -> EpochStreams
    {
        EpochStreams(text, rows: rows, tagDropout: tagDropout, contextDropout: contextDropout, seed: seed)
    }

    @Test(arguments: [1, 2, 7])
    func everyWorkIsReadOnceFromItsBeginning(rows: Int) {
        let text = Self.text
        let epoch = Self.epoch(rows: rows)
        let length = epoch.chunkCount(steps: 1)
        let read = Self.elements(epoch, steps: 1, chunks: 0..<length, streams: 0..<rows).flatMap(\.self)
        #expect(read.count > text.characterCount - rows)
        var works = Array(text.works).map { Array(text.characters[$0]) }
        var current: [Int32] = []
        var order: [Int] = []
        for element in read {
            if element.isReset {
                #expect(element.input == text.lineEnd)
                current = []
            } else {
                // What the epoch begins with is a work's end; its beginning comes last.
                #expect(element.input == current.last || current.isEmpty && order.isEmpty)
            }
            current.append(element.target)
            if let index = works.firstIndex(of: current) {
                works[index] = []
                order.append(index)
            }
        }
        var left: [Int32: Int] = [:]
        for work in text.works { for character in text.characters[work] { left[character, default: 0] += 1 } }
        for element in read { left[element.target, default: 0] -= 1 }
        // Nothing is read twice, and nothing is missing but what the rows have no equal share of.
        #expect(left.values.allSatisfy { $0 >= 0 })
        #expect(left.values.reduce(0, +) == text.characterCount % rows)
        #expect(works.count { !$0.isEmpty } <= rows)
        #expect(order != order.sorted() && order.count > 150)
    }

    @Test func eachCharacterHasTheTagsOfItsLine() {
        let text = Self.text
        let epoch = Self.epoch(rows: 1)
        let read = Self.elements(epoch, steps: text.characterCount, chunks: 0..<1, streams: 0..<1)[0]
        func pairs(_ sets: some Sequence<(Int32, [Int])>) -> [String: Int] {
            sets.reduce(into: [:]) { $0["\($1)", default: 0] += 1 }
        }
        let expected = (0..<text.lines.count).flatMap { line in
            (text.lines.start(of: line)..<text.lines.start(of: line + 1)).map {
                (text.characters[$0], text.tagSets[Int(text.lines[line].tagSet)])
            }
        }
        #expect(pairs(read.map { ($0.target, $0.tags) }) == pairs(expected))
    }

    @Test(arguments: [1, 3, 16, 40])
    func rowsAndChunksAreTheSameMadeAloneOrTogether(steps: Int) {
        let epoch = Self.epoch(rows: 6, tagDropout: 0.3, contextDropout: 0.2)
        let count = epoch.chunkCount(steps: steps)
        let together = Self.elements(epoch, steps: steps, chunks: 0..<count, streams: 0..<6)
        let again = Self.epoch(rows: 6, tagDropout: 0.3, contextDropout: 0.2)
        for row in (0..<6).reversed() {
            var alone: [Element] = []
            for index in (0..<count).reversed() {
                alone = Self.elements(again, steps: steps, chunks: index..<index + 1, streams: row..<row + 1)[0] + alone
            }
            #expect(alone == together[row])
        }
        // However long the chunks are, a row reads the same.
        let single = Self.elements(epoch, steps: 1, chunks: 0..<count * steps, streams: 0..<6)
        #expect(single == together)
    }

    @Test func theShareOfLinesThatLoseTheirTagsOrWhatIsBeforeThemIsAsGiven() throws {
        let lines = (0..<20_000).map { TaggedLine(work: "\($0 / 10)", tags: ["n": "1"], text: "") }
        let text = EncodedText(lines, vocabulary: Vocabulary(["\n"]), tags: TagVocabulary(["n=1"]))
        func shares(_ tags: Float, _ context: Float, seed: UInt64 = 4) -> (untagged: Double, resets: Double) {
            let epoch = EpochStreams(text, rows: 1, tagDropout: tags, contextDropout: context, seed: seed)
            let read = Self.elements(epoch, steps: 20_000, chunks: 0..<1, streams: 0..<1)[0]
            return (Double(read.count { $0.tags.isEmpty }) / 20_000, Double(read.count(where: \.isReset)) / 20_000)
        }
        #expect(shares(0, 0) == (0, 0.1))
        #expect(shares(1, 1) == (1, 1))
        let some = shares(0.2, 0.3)
        // 1 - 0.8 · 0.8 and 0.1 + 0.9 · 0.3
        #expect(abs(some.untagged - 0.36) < 0.02)
        #expect(abs(some.resets - 0.37) < 0.01)
        #expect(shares(0.2, 0.3) == some)
        // Of the works, whole ones: 0.2, and hardly any by their lines alone.
        let epoch = EpochStreams(text, rows: 1, tagDropout: 0.2, contextDropout: 0, seed: 4)
        let read = Self.elements(epoch, steps: 20_000, chunks: 0..<1, streams: 0..<1)[0]
        let firstReset = read.firstIndex(where: \.isReset)
        let firstWork = try #require(firstReset)
        let works = Array(read[firstWork...] + read[..<firstWork])
        let untagged = stride(from: 0, to: 20_000, by: 10).count { works[$0..<$0 + 10].allSatisfy(\.tags.isEmpty) }
        #expect(abs(Double(untagged) / 2000 - 0.2) < 0.03)
        #expect(shares(0.2, 0.3, seed: 5) != some)
    }

    @Test func oneLongWorkIsCutElsewhereInEveryEpoch() {
        let text = EncodedText(
            [TaggedLine(text: String(repeating: "ab", count: 500))], vocabulary: Vocabulary("\nab".unicodeScalars),
            tags: TagVocabulary([]))
        let ends = (UInt64(1)...4).map { seed in
            let epoch = EpochStreams(text, rows: 1, tagDropout: 0, contextDropout: 0, seed: seed)
            return Self.elements(epoch, steps: 1001, chunks: 0..<1, streams: 0..<1)[0].firstIndex(where: \.isReset)
        }
        #expect(Set(ends).count == 4 && !ends.contains(nil))
    }

    @Test func anotherSeedIsAnotherOrder() {
        func targets(_ seed: UInt64) -> [Int32] {
            Self.elements(Self.epoch(rows: 1, seed: seed), steps: 500, chunks: 0..<1, streams: 0..<1)[0].map(\.target)
        }
        #expect(targets(1) == targets(1))
        #expect(targets(1) != targets(2))
    }
}
