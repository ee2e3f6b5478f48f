import Testing

@testable import LanguageModel

/// What holds for the plain LSTM holds for every architecture.
@Suite struct ArchitectureTests {
    @Test(arguments: Architecture.tested, [1, 2])
    func lossesDoNotDependOnTheNumberOfThreads(architecture: Architecture, layers: Int) throws {
        func losses(_ threads: Int) throws -> [Double] {
            try TrainingTests.losses(
                steps: 6, threads: threads, layers: layers, architecture: architecture,
                weightDropout: layers > 1 ? 0.3 : 0)
        }
        let one = try losses(1)
        #expect(try losses(2) == one)
        #expect(try losses(5) == one)
    }

    @Test(arguments: Architecture.tested)
    func aLineIsLearnedByHeart(architecture: Architecture) throws {
        let line = [TaggedLine(work: "a", role: "ANNA", text: "You came back for the bicycle.")]
        let model = TrainingTests.model(hidden: 48, architecture: architecture)
        let text = EncodedText(line, vocabulary: model.vocabulary, tags: model.tags)
        var options = TrainingOptions()
        (options.limit, options.batch, options.sequence) = (.steps(300), 1, text.characterCount)
        (options.learningRate, options.warmUpSteps, options.threads) = (0.01, 5, 1)
        let trained = try Trainer(model, on: text, valid: nil, options: options).run { _, _ in true }
        #expect(Evaluator(trained, threads: 1).evaluate(text).bitsPerCharacter < 0.05)
    }

    @Test(arguments: Architecture.tested, [1, 2])
    func stepsCostWhatEvaluationCosts(architecture: Architecture, layers: Int) {
        let model = TrainingTests.model(layers: layers, architecture: architecture)
        let line = TrainingTests.corpus[0]
        let text = EncodedText([line], vocabulary: model.vocabulary, tags: model.tags)
        let evaluation = Evaluator(model, threads: 1).evaluate(text)
        let decoder = LineDecoder(model, precision: .f32)
        let ids = model.vocabulary.ids(of: line.modelText)
        let read = [model.vocabulary.id(of: "\n")] + ids.dropLast()
        let nats = zip(LineDecoderTests.stepped(read, decoder, line.tags), ids).reduce(0.0) { sum, step in
            sum + step.0.withUnsafeBufferPointer { decoder.cost(of: step.1, after: $0) }
        }
        #expect(abs(nats - evaluation.nats) < 1e-3)
    }

    @Test(arguments: Architecture.tested)
    func aLineDoesNotDependOnItsNeighbours(architecture: Architecture) {
        let model = TrainingTests.model(layers: 2, architecture: architecture)
        let decoder = LineDecoder(model)
        let conditions = [decoder.condition(["kind": "dialogue"]), decoder.condition([:])]
        let (together, alone) = (Lanes(decoder, count: 2), Lanes(decoder, count: 1))
        let start = together[1]
        for step in 0..<8 {
            together.advance(
                [(0, 3), (1, step)].map { Lanes.Step(lane: $0, reading: Int32($1), under: conditions[$0]) })
            alone.advance([Lanes.Step(lane: 0, reading: Int32(step), under: conditions[1])])
            #expect(Array(together.logits(of: 1)) == Array(alone.logits(of: 0)))
        }
        let text = (0..<8).map { (character: Int32($0), condition: conditions[1]) }
        together[1] = start
        together.read(text, into: 1)
        #expect(Array(together.logits(of: 1)) == Array(alone.logits(of: 0)))
    }

    @Test(arguments: Architecture.tested)
    func aCheckpointComesBackAsItWas(architecture: Architecture) throws {
        let model = TrainingTests.model(layers: 2, architecture: architecture)
        let bytes = model.checkpoint()
        let opened = try CheckpointTests.open(bytes)
        #expect(opened.shape == model.shape)
        #expect(opened.hash == model.hash)
        #expect(opened.checkpoint() == bytes)
    }

    /// Computed by PyTorch 2.15 in double precision from the checkpoints of the same models.
    @Test(arguments: [(Architecture.Cell.lstm, 139.11833557), (.gru, 140.53362866), (.rnn, 138.16142583)])
    func cellsAreThoseOfPyTorch(cell: Architecture.Cell, nats: Double) {
        let model = TrainingTests.model(layers: 2, architecture: Architecture(cell: cell))
        let text = EncodedText([TrainingTests.corpus[0]], vocabulary: model.vocabulary, tags: model.tags)
        #expect(abs(Evaluator(model, threads: 1).evaluate(text).nats - nats) < 1e-4)
    }
}
