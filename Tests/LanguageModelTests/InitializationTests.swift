import Testing

@testable import LanguageModel

@Suite struct InitializationTests {
    private static func model(
        hidden: Int, layers: Int, cell: Architecture.Cell = .lstm, _ initialization: Initialization
    ) -> CharacterModel {
        let corpus = TrainingTests.corpus
        return CharacterModel(
            vocabulary: Vocabulary(corpus: corpus, least: 1), tags: TagVocabulary(corpus: corpus, least: 1),
            embedding: 12, hidden: hidden, layers: layers, tagWidth: 8, architecture: Architecture(cell: cell), seed: 1,
            initialization: initialization)
    }

    /// 2√(3/12) and 2√(3/48) for the inputs of the two layers, √(3/48) for their states; 1/√48 for all.
    @Test(arguments: [
        (Initialization.scaled, ["weight_ih_l0": 1, "weight_ih_l1": 0.5, "weight_hh_l0": 0.25, "weight_hh_l1": 0.25]),
        (.uniform, [:]),
    ])
    func weightsFillTheirBounds(initialization: Initialization, bounds: [String: Float]) {
        let parameters = Self.model(hidden: 48, layers: 2, initialization).parameters
        parameters.forEachTensor { tensor, values in
            guard tensor.name.contains("weight_") || tensor.name.hasPrefix("projection.weight") else { return }
            let bound = bounds.first { tensor.name.hasSuffix($0.key) }?.value ?? 0.14433757
            let largest = UnsafeBufferPointer(start: values, count: tensor.count).map { abs($0) }.max() ?? 0
            #expect(largest <= bound && largest > 0.95 * bound, "\(tensor.name): \(largest)")
        }
    }

    @Test(arguments: [(Initialization.scaled, Float(0)), (.uniform, 1)])
    func forgetGatesAreOpenWherePyTorchsBoundsAre(initialization: Initialization, bias: Float) {
        let parameters = Self.model(hidden: 48, layers: 2, initialization).parameters
        parameters.forEachTensor { tensor, values in
            guard tensor.name.hasPrefix("lstm.bias_ih") else { return }
            let biases = Array(UnsafeBufferPointer(start: values, count: tensor.count))
            #expect(biases[48..<96].allSatisfy { $0 == bias } && (biases[..<48] + biases[96...]).allSatisfy { $0 == 0 })
        }
    }

    @Test(arguments: Architecture.Cell.allCases)
    func scaledWeightsLearnFasterFromTheFirstUpdateOn(cell: Architecture.Cell) throws {
        func loss(_ initialization: Initialization) throws -> Double {
            let model = Self.model(hidden: 64, layers: 2, cell: cell, initialization)
            var options = TrainingOptions()
            (options.limit, options.batch, options.sequence) = (.steps(40), 4, 16)
            (options.reportEvery, options.threads, options.warmUpSteps) = (40, 1, 10)
            var loss = Double.infinity
            _ = try Trainer(model, on: TrainingTests.encoded(model), valid: nil, options: options).run { progress, _ in
                loss = progress.loss
                return true
            }
            return loss
        }
        let (scaled, uniform) = try (loss(.scaled), loss(.uniform))
        #expect(scaled < uniform - 0.05, "\(scaled) and \(uniform)")
    }
}
