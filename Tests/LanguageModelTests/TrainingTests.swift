import Testing

@testable import LanguageModel

@Suite struct TrainingTests {
    static let corpus = [
        TaggedLine(work: "a", role: "ANNA", tags: ["kind": "dialogue"], text: "You came back for the bicycle."),
        TaggedLine(work: "a", role: "MARK", tags: ["kind": "dialogue"], text: "I came back for the bell on it."),
        TaggedLine(work: "a", tags: ["kind": "direction"], text: "He rings it once."),
        TaggedLine(work: "b", role: "李娜", tags: ["kind": "dialogue"], text: "你来晚了。"),
        TaggedLine(tags: ["kind": "headline"], text: "Shoes that outlast the road"),
    ]

    static func model(seed: UInt64 = 1, hidden: Int = 32, layers: Int = 1, architecture: Architecture = Architecture())
        -> CharacterModel
    {
        CharacterModel(
            vocabulary: Vocabulary(corpus: corpus, least: 1), tags: TagVocabulary(corpus: corpus, least: 1),
            embedding: architecture.isTied ? hidden : 16, hidden: hidden, layers: layers, tagWidth: 8,
            architecture: architecture, seed: seed, initialization: .uniform)
    }

    static func encoded(_ model: CharacterModel) -> EncodedText {
        EncodedText(corpus, vocabulary: model.vocabulary, tags: model.tags)
    }

    static func losses(
        steps: Int, threads: Int, layers: Int = 1, architecture: Architecture = Architecture(),
        weightDropout: Float = 0
    ) throws -> [Double] {
        let model = model(layers: layers, architecture: architecture)
        var options = TrainingOptions()
        (options.limit, options.batch, options.sequence) = (.steps(steps), 4, 16)
        (options.reportEvery, options.threads, options.warmUpSteps) = (1, threads, 2)
        options.weightDropout = weightDropout
        var losses: [Double] = []
        _ = try Trainer(model, on: encoded(model), valid: nil, options: options).run { progress, _ in
            losses.append(progress.loss)
            return true
        }
        return losses
    }

    @Test func tenLossesOfAFixedRunStayAsTheyAre() throws {
        let expected = [
            3.7121025, 3.7256397, 3.7255417, 3.6429858, 3.6758702, 3.6090395, 3.6022467, 3.6512960, 3.6579780,
            3.5806359,
        ]
        let losses = try Self.losses(steps: 10, threads: 1)
        #expect(losses.count == 10)
        for (loss, expected) in zip(losses, expected) { #expect(abs(loss - expected) < 1e-4) }
    }

    @Test func validationKeepsTheBestModelAndStopsWhenAsked() throws {
        let model = Self.model()
        let text = Self.encoded(model)
        var options = TrainingOptions()
        (options.limit, options.batch, options.sequence, options.threads) = (.steps(40), 2, 16, 1)
        (options.reportEvery, options.validations) = (5, 8)
        var best = Double.infinity
        let trained = try Trainer(model, on: text, valid: text, options: options).run { progress, _ in
            best = min(best, progress.validLoss ?? .infinity)
            return progress.step < 30
        }
        let evaluation = Evaluator(trained, threads: 1).evaluate(text)
        #expect(trained.training.steps == 30)
        #expect(abs(evaluation.nats / Double(evaluation.characters) - best) < 1e-6)
        #expect(trained.training.validLoss == best)
    }

    @Test func aRunEndsEarlyWhenValidationFindsNothingBetterForTooLong() throws {
        let model = Self.model()
        let text = Self.encoded(model)
        let other = EncodedText(
            [TaggedLine(text: "kkkkkkkkkkkkkkkkkkkkkkkk")], vocabulary: model.vocabulary, tags: model.tags)
        var options = TrainingOptions()
        (options.limit, options.batch, options.sequence, options.threads) = (.steps(400), 2, 16, 1)
        (options.validations, options.patience) = (40, 3)
        var losses: [Double] = []
        var bestPlace = (loss: Double.infinity, step: 0, characters: 0)
        let trainer = try Trainer(model, on: text, valid: other, options: options)
        let trained = try trainer.run { progress, _ in
            guard let loss = progress.validLoss else { return true }
            losses.append(loss)
            if loss < bestPlace.loss { bestPlace = (loss, progress.step, progress.characters) }
            return true
        }
        // The record is that of the weights, not of the run.
        #expect(bestPlace.step < trainer.position.step && trainer.keptStep == bestPlace.step)
        #expect(trained.training.steps == bestPlace.step && trained.training.characters == bestPlace.characters)
        #expect(trainer.endedEarly)
        #expect(!trainer.isStopped)
        let best = try #require(losses.min())
        #expect(losses.suffix(4).first == best)
        #expect(losses.count < 40)
        #expect(trained.training.validLoss == best)
    }

    @Test(arguments: [(Float(0.5), Evaluator.TagUse.true), (1, .none)])
    func aModelThatNeverSeesATagIsValidatedWithoutAny(tagDropout: Float, tags: Evaluator.TagUse) throws {
        let model = Self.model()
        let text = Self.encoded(model)
        var options = TrainingOptions()
        (options.limit, options.batch, options.sequence, options.threads) = (.steps(4), 2, 16, 1)
        options.tagDropout = tagDropout
        let trained = try Trainer(model, on: text, valid: text, options: options).run { _, _ in true }
        let evaluation = Evaluator(trained, threads: 1).evaluate(text, tags: tags)
        let loss = try #require(trained.training.validLoss)
        #expect(abs(evaluation.nats / Double(evaluation.characters) - loss) < 1e-6)
    }

    @Test func anEmptyCorpusIsRefused() {
        let model = Self.model()
        let text = EncodedText([], vocabulary: model.vocabulary, tags: model.tags)
        #expect(throws: TrainingError.noText) {
            try Trainer(model, on: text, valid: nil, options: TrainingOptions())
        }
    }
}
