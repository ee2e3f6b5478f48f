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

    /// Steps cost what the network costs in double precision, whoever makes them.
    @Test(arguments: Architecture.tested, [1, 2])
    func stepsCostWhatTheNetworkCostsInDouble(architecture: Architecture, layers: Int) {
        let model = TrainingTests.model(hidden: 37, layers: layers, architecture: architecture)
        let ids = LineDecoderTests.text(20, model)
        var chunk = Chunk(rows: 1, steps: ids.count - 1)
        (chunk.inputs, chunk.targets) = (Array(ids.dropLast()), Array(ids.dropFirst()))
        chunk.tagSets = [[], model.tags.ids(of: LineDecoderTests.tags[0])]
        chunk.tagSet = ids.dropFirst().map { _ in 1 }
        let decoder = LineDecoder(model, precision: .f32)
        let nats = zip(LineDecoderTests.stepped(ids, decoder, LineDecoderTests.tags[0]), ids.dropFirst()).reduce(0.0) {
            sum, step in
            sum + step.0.withUnsafeBufferPointer { decoder.cost(of: step.1, after: $0) }
        }
        #expect(abs(nats - ReferenceNetwork(model.parameters).loss(chunk)) < 1e-4)
    }

    @Test(arguments: Architecture.tested)
    func evaluationByTheDecoderIsThatOfTheNetwork(architecture: Architecture) {
        let model = TrainingTests.model(layers: 2, architecture: architecture)
        let text = TrainingTests.encoded(model)
        let network = Evaluator(model, threads: 1).evaluate(text)
        let decoder = Evaluator(model, threads: 1, decoding: .f32).evaluate(text)
        #expect(abs(network.bitsPerCharacter - decoder.bitsPerCharacter) < 1e-4)
    }

    /// Lengths of one character, of a passage, and of more than two.
    @Test(arguments: Architecture.tested, [1, 64, 150])
    func aTextReadAsAWholeIsTheSameAsStepByStep(architecture: Architecture, length: Int) {
        let model = TrainingTests.model(architecture: architecture)
        let ids = LineDecoderTests.text(length, model)
        let decoder = LineDecoder(model)
        let condition = decoder.condition(LineDecoderTests.tags[0])
        let expected = LineDecoderTests.stepped(ids, decoder, LineDecoderTests.tags[0])
        let lanes = Lanes(decoder, count: 2)
        var each: [[Float]] = []
        lanes.read(ids.map { ($0, condition) }, into: 1) {
            #expect($0 == each.count)
            each.append(Array($1))
        }
        #expect(each == expected)
        #expect(Array(lanes.logits(of: 1)) == expected[length - 1])
    }

    @Test(arguments: Architecture.tested)
    func aLineDoesNotDependOnItsNeighboursNorOnItsLane(architecture: Architecture) {
        let model = TrainingTests.model(layers: 2, architecture: architecture)
        let decoder = LineDecoder(model)
        let conditions = LineDecoderTests.tags.map { decoder.condition($0) }
        let texts = (0..<3).map { LineDecoderTests.text(8, model, seed: UInt64($0)) }
        let alone = texts.indices.map { LineDecoderTests.stepped(texts[$0], decoder, LineDecoderTests.tags[$0]) }
        let lanes = Lanes(decoder, count: 4)
        for t in 0..<8 {
            let part = t == 4 ? [1, 2] : [2, 0, 1]
            lanes.advance(part.map { Lanes.Step(lane: $0, reading: texts[$0][t], under: conditions[$0]) })
            for lane in part where lane > 0 { #expect(Array(lanes.logits(of: lane)) == alone[lane][t]) }
        }
        lanes[3] = lanes[1]
        #expect(Array(lanes.logits(of: 3)) == alone[1][7])
        lanes.advance([3, 1].map { Lanes.Step(lane: $0, reading: 2, under: conditions[1]) })
        #expect(Array(lanes.logits(of: 3)) == Array(lanes.logits(of: 1)))
        #expect(Array(lanes.logits(of: 3)) != alone[1][7])
    }

    /// Computed by PyTorch 2.15 in double precision from the checkpoints of the same models.
    @Test(arguments: [(Architecture.Cell.lstm, 139.11833557), (.gru, 140.53362866), (.rnn, 138.16142583)])
    func cellsAreThoseOfPyTorch(cell: Architecture.Cell, nats: Double) {
        let model = TrainingTests.model(layers: 2, architecture: Architecture(cell: cell))
        let text = EncodedText([TrainingTests.corpus[0]], vocabulary: model.vocabulary, tags: model.tags)
        #expect(abs(Evaluator(model, threads: 1).evaluate(text).nats - nats) < 1e-4)
    }
}
