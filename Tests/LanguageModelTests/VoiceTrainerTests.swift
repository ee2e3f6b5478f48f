import Testing

@testable import LanguageModel

@Suite struct VoiceTrainerTests {
    static func train(
        _ options: VoiceOptions, _ role: String = "ANNA", report: (TrainingProgress) -> Bool = { _ in true }
    ) throws -> Voice {
        let model = VoiceCast.model()
        return try VoiceTrainer(model, on: VoiceCast.text(role, for: model), options: options).run(report: report)
    }

    @Test(arguments: [Adaptation.biases, .lowRank(4), .full])
    func aVoiceIsLearnedAndTheModelStaysAsItWas(adaptation: Adaptation) throws {
        let model = VoiceCast.model()
        let text = try VoiceCast.text(for: model)
        let before = model.checkpoint()
        var losses: [Double] = []
        let voice = try VoiceTrainer(model, on: text, options: VoiceCast.options(adaptation)).run { progress in
            losses.append(progress.loss)
            return true
        }
        #expect(model.checkpoint() == before)
        #expect(losses.count == 60 && losses.suffix(10).reduce(0, +) < 0.9 * losses.prefix(10).reduce(0, +))
        let (alone, voiced) = (
            text.evaluate(model, threads: 1), text.evaluate(try voice.applied(to: model), threads: 1)
        )
        #expect(voiced.bitsPerCharacter < 0.9 * alone.bitsPerCharacter)
        #expect(voice.name == "ANNA" && voice.base == model.hash)
        #expect(voice.record.lines == 54 && voice.record.heldOutLines == 6 && voice.record.steps == 60)
        #expect(voice.record.adaptation == "\(adaptation)" && voice.record.text == text.fingerprint)
    }

    @Test func threadsAndRepetitionChangeNoByte() throws {
        let files = try [1, 2, 1].map { threads in
            var options = VoiceCast.options(steps: 8, threads: threads)
            options.training.dropout = 0.2
            return try Self.train(options).file()
        }
        #expect(files[0] == files[1] && files[0] == files[2])
        var options = VoiceCast.options(steps: 8)
        options.training.seed = 2
        #expect(try Self.train(options).file() != files[0])
    }

    @Test func theBestVoiceOnHeldOutLinesIsTheOneThatIsKept() throws {
        let model = VoiceCast.model()
        let text = try VoiceCast.text(for: model)
        var best = Double.infinity
        let voice = try VoiceTrainer(model, on: text, options: VoiceCast.options()).run { progress in
            best = min(best, progress.validLoss ?? .infinity)
            return true
        }
        let evaluation = text.evaluate(try voice.applied(to: model), threads: 1)
        #expect(abs(evaluation.nats / Double(evaluation.characters) - best) < 1e-6)
    }

    /// A rate far too high makes every step worse than the model alone.
    @Test func aRunEndsOnceNothingGetsBetter() throws {
        var options = VoiceCast.options(steps: 60)
        (options.training.validations, options.patience, options.training.learningRate) = (60, 3, 0.9)
        var steps = 0
        let voice = try Self.train(options) { progress in
            steps = progress.step
            return true
        }
        #expect(steps < 60)
        #expect(voice.record.steps == steps)
    }

    @Test func aVoiceThatFindsNothingBetterAddsNothing() throws {
        let model = VoiceCast.model()
        var options = VoiceCast.options(steps: 5)
        options.training.validations = 1
        let voice = try VoiceTrainer(model, on: VoiceCast.text(for: model), options: options).run { _ in false }
        #expect(try voice.applied(to: model).hash == model.hash)
    }

    @Test func ranksBeyondAllUseAreRefused() throws {
        for rank in [0, -1, 65] {
            #expect(throws: VoiceError.rank(rank, most: 64)) {
                try Self.train(VoiceCast.options(.lowRank(rank)))
            }
        }
    }

    @Test func linesGoToTheVoiceThatTheySoundLike() throws {
        let model = VoiceCast.model()
        let cast = try ["ANNA", "李娜"].map { role in
            let text = try VoiceCast.text(role, for: model)
            let voice = try VoiceTrainer(model, on: text, options: VoiceCast.options()).run { _ in true }
            return (voice: voice, lines: text.heldOut)
        }
        let attribution = try Attribution(of: cast, base: model, threads: 2)
        #expect(attribution.names == ["ANNA", "李娜"])
        #expect(attribution.lines == [[6, 0], [0, 6]])
        #expect(attribution.accuracy == 1 && attribution.total == 12)
        #expect(attribution.largestShare == 0.5)
        // Each other's lines: what counts is the text, not the name before it.
        let exchanged = [(voice: cast[0].voice, lines: cast[1].lines), (voice: cast[1].voice, lines: cast[0].lines)]
        #expect(try Attribution(of: exchanged, base: model, threads: 1).lines == [[0, 6], [6, 0]])
    }
}
