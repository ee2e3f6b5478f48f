import Drafts
import LanguageModel

/// How fast a network trains: whole updates, from reading the text to the new weights.
struct TrainingSpeed: Equatable {
    let size: NetworkSize
    let batch: Int
    let sequence: Int
    let precision: Precision
    let threads: Int
    let vocabulary: Int

    /// The text holds this many updates' worth of characters, so that few of them begin an epoch.
    private static let updatesOfEpoch = 16

    /// Bytes of memory that cannot be done without: weights, their average, gradients and two moments; what is kept of
    /// every character for the way back; what it says of the next one; the text.
    var leastBytes: Int {
        let (floats, read) = (MemoryLayout<Float>.size, batch * sequence)
        return 5 * floats * size.weights(vocabulary: vocabulary) + 6 * floats * read * size.layers * size.hidden
            + floats * read * vocabulary
            + 16 * read * Self.updatesOfEpoch
    }

    /// Characters a second, the median over updates.
    func measured(within seconds: Double) throws(Failure) -> Double {
        let source = SyntheticText(symbols: vocabulary, length: Self.updatesOfEpoch * batch * sequence)
        let model = CharacterModel(size, vocabulary: source.vocabulary)
        let text = EncodedText(source.lines, vocabulary: model.vocabulary, tags: model.tags)
        var options = TrainingOptions()
        (options.batch, options.sequence, options.precision, options.threads) = (batch, sequence, precision, threads)
        // Far away: the report ends the run.
        options.limit = .steps(1 << 40)
        options.reportEvery = 1
        let trainer = try failing { try Trainer(model, on: text, valid: nil, options: options) }
        var samples = Samples(budget: seconds)
        _ = try failing {
            try trainer.run { _, _ in
                samples.add()
                return !samples.areEnough
            }
        }
        return Double(batch * sequence) / samples.median
    }

    func json(_ charactersPerSecond: Double) -> JSONValue {
        [
            "hidden": .integer(size.hidden), "layers": .integer(size.layers), "batch": .integer(batch),
            "sequence": .integer(sequence), "precision": .string(precision.rawValue), "threads": .integer(threads),
            "charactersPerSecond": .double(rounded(charactersPerSecond, 1)),
        ]
    }
}

extension CharacterModel {
    /// An untrained network without tags, its embedding as wide as its layers, as the peers in `Benchmarks/` have it.
    init(_ size: NetworkSize, vocabulary: Vocabulary) {
        self.init(
            vocabulary: vocabulary, tags: TagVocabulary([]), embedding: size.hidden, hidden: size.hidden,
            layers: size.layers, tagWidth: 0, seed: 1)
    }
}
