import Drafts
import Generation
import LanguageModel

/// How fast a network writes, drawing each character as generation does.
struct GenerationSpeed: Equatable {
    let size: NetworkSize
    /// Lines written side by side.
    let batch: Int
    let precision: Precision
    /// Threads that write at a time; a group of lines keeps one busy.
    let threads: Int
    let vocabulary: Int

    /// Characters written between two looks at the clock, a line.
    private static let steps = 16

    init(size: NetworkSize, batch: Int, precision: Precision, threads: Int, vocabulary: Int) {
        let groups = (batch + LineGenerator.groupSize - 1) / LineGenerator.groupSize
        (self.size, self.batch, self.precision) = (size, batch, precision)
        (self.threads, self.vocabulary) = (min(threads, groups), vocabulary)
    }

    /// Characters a second of all lines together, the median over stretches of ``steps``.
    func measured(within seconds: Double) throws(Failure) -> Double {
        let model = CharacterModel(size, vocabulary: SyntheticText(symbols: vocabulary, length: 0).vocabulary)
        let decoder = LineDecoder(model, precision: precision)
        var groups = stride(from: 0, to: batch, by: LineGenerator.groupSize).map { first in
            let lines = first..<min(first + LineGenerator.groupSize, batch)
            return LineGroup(lines, decoder)
        }
        let threads = threads
        let median = try Samples.median(budget: seconds) {
            groups.withUnsafeMutableBufferPointer { groups in
                nonisolated(unsafe) let groups = groups
                inParallel(groups.count, threads: threads) { groups[$0].write(Self.steps, with: decoder) }
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
private struct LineGroup {
    private var states: [LineDecoder.State]
    private let conditions: [LineDecoder.Condition]
    private var characters: [Int32]
    private var random: [RandomSource]

    init(_ lines: Range<Int>, _ decoder: LineDecoder) {
        states = lines.map { _ in decoder.start }
        conditions = lines.map { _ in decoder.condition([:]) }
        characters = lines.map { _ in decoder.vocabulary.id(of: "\n") }
        random = lines.map { RandomSource(seed: RandomSource.seed(1, $0)) }
    }

    mutating func write(_ steps: Int, with decoder: LineDecoder) {
        let (sampler, size) = (Sampler(), decoder.vocabulary.count)
        for _ in 0..<steps {
            let logits = decoder.advance(&states, reading: characters, under: conditions)
            logits.withUnsafeBufferPointer { logits in
                for line in states.indices {
                    let row = UnsafeBufferPointer(rebasing: logits[line * size..<(line + 1) * size])
                    let candidates = sampler.candidates(row) { $0 != Vocabulary.unknown }
                    characters[line] = candidates.draw(&random[line]) ?? characters[line]
                }
            }
        }
    }
}
