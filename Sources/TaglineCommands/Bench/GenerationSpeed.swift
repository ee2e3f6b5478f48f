import Drafts
import Generation
import LanguageModel

/// How fast a network writes, drawing each character as generation does.
struct GenerationSpeed: Equatable {
    let size: NetworkSize
    /// Lines written side by side.
    let batch: Int
    let precision: DecodingPrecision
    /// Threads that write at a time.
    let threads: Int
    let vocabulary: Int

    /// Characters written between two looks at the clock, a line.
    private static let steps = 16

    init(size: NetworkSize, batch: Int, precision: DecodingPrecision, threads: Int, vocabulary: Int) {
        (self.size, self.batch, self.precision) = (size, batch, precision)
        (self.threads, self.vocabulary) = (LaneGroups(of: batch, threads: threads).threads, vocabulary)
    }

    /// Characters a second of all lines together, the median over stretches of ``steps``.
    func measured(within seconds: Double) throws(Failure) -> Double {
        let model = CharacterModel(size, vocabulary: SyntheticText(symbols: vocabulary, length: 0).vocabulary)
        let decoder = LineDecoder(model, precision: precision, threads: threads)
        let places = LaneGroups(of: batch, threads: threads)
        let groups = places.places.map { LineGroup($0, decoder, sharing: places.areShared) }
        let median = try Samples.median(budget: seconds) {
            groups.withUnsafeBufferPointer { groups in
                nonisolated(unsafe) let groups = groups
                inParallel(groups.count, threads: threads) { groups[$0].write(Self.steps) }
            }
        }
        return Double(batch * Self.steps) / median
    }

    func json(_ charactersPerSecond: Double) -> JSONValue {
        [
            "hidden": .integer(size.hidden), "layers": .integer(size.layers), "batch": .integer(batch),
            "precision": .string(precision.rawValue), "threads": .integer(threads),
            "charactersPerSecond": .double(rounded(charactersPerSecond, 1)),
        ]
    }
}

/// Lines that share each read of the weights; each has random numbers of its own.
private final class LineGroup {
    private let lanes: Lanes
    private let condition: LineDecoder.Condition
    private var characters: [Int32]
    private var random: [RandomSource]

    init(_ lines: Range<Int>, _ decoder: LineDecoder, sharing: Bool) {
        lanes = Lanes(decoder, count: lines.count, sharing: sharing)
        condition = decoder.condition([:])
        characters = lines.map { _ in decoder.vocabulary.id(of: "\n") }
        random = lines.map { RandomSource(seed: RandomSource.seed(1, $0)) }
    }

    func write(_ count: Int) {
        let sampler = Sampler()
        for _ in 0..<count {
            lanes.advance(characters.enumerated().map { Lanes.Step(lane: $0, reading: $1, under: condition) })
            for line in characters.indices {
                let drawn = sampler.draw(
                    lanes.logits(of: line), allowed: { $0 != Vocabulary.unknown }, &random[line])
                characters[line] = drawn ?? characters[line]
            }
        }
    }
}
