import Foundation
import Testing

@testable import LanguageModel

@Suite struct ResumeTests {
    /// A run that can be told apart from others by every part of its state.
    private static func trainer(
        _ change: (inout TrainingOptions) -> Void = { _ in }, layers: Int = 2, hidden: Int = 16,
        architecture: Architecture = Architecture(), corpus: [TaggedLine] = TrainingTests.corpus, valid: Bool = true,
        judge: [TaggedLine]? = nil, exchange: (any GradientExchange)? = nil
    ) throws -> Trainer {
        let model = TrainingTests.model(hidden: hidden, layers: layers, architecture: architecture)
        let text = EncodedText(corpus, vocabulary: model.vocabulary, tags: model.tags)
        var options = TrainingOptions()
        (options.limit, options.batch, options.sequence) = (.steps(40), 3, 8)
        (options.reportEvery, options.threads, options.warmUpSteps, options.validations) = (3, 1, 5, 7)
        (options.dropout, options.contextDropout, options.learningRate) = (0.2, 0.3, 0.02)
        options.corpora = ["a.jsonl"]
        change(&options)
        let judge = judge.map { EncodedText($0, vocabulary: model.vocabulary, tags: model.tags) } ?? text
        return try Trainer(model, on: text, valid: valid ? judge : nil, options: options, exchange: exchange)
    }

    /// The checkpoint at the run's end, and the losses reported on the way.
    private static func finish(_ trainer: Trainer) throws -> (checkpoint: [UInt8], losses: [Int: Double]) {
        var losses: [Int: Double] = [:]
        let model = try trainer.run { progress, _ in
            losses[progress.step] = progress.loss
            return true
        }
        return (model.checkpoint(), losses)
    }

    /// The state at the first report from a step on, after which the run is given up.
    private static func state(_ trainer: Trainer, at step: Int) throws -> [UInt8] {
        var state: [UInt8] = []
        _ = try trainer.run { progress, snapshot in
            guard progress.step >= step else { return true }
            state = snapshot.state()
            return false
        }
        return state
    }

    private static func resumed(_ trainer: Trainer, _ state: [UInt8]) throws -> Trainer {
        try state.withUnsafeBytes { try trainer.resume($0) }
        return trainer
    }

    @Test(arguments: [1, 6, 20, 33, 39], [true, false])
    func aRunThatGoesOnEndsAsOneThatWasNeverCut(step: Int, validates: Bool) throws {
        let whole = try Self.finish(Self.trainer(valid: validates))
        let state = try Self.state(Self.trainer(valid: validates), at: step)
        let resumed = try Self.resumed(Self.trainer({ $0.threads = 2 }, valid: validates), state)
        #expect(resumed.position.step >= step && resumed.position.step < step + 3)
        let rest = try Self.finish(resumed)
        #expect(rest.checkpoint == whole.checkpoint)
        #expect(!rest.losses.isEmpty)
        for (step, loss) in rest.losses { #expect(whole.losses[step] == loss) }
    }

    @Test(arguments: Architecture.tested, [0, 0.3] as [Float])
    func everyArchitectureGoesOn(architecture: Architecture, weightDropout: Float) throws {
        func trainer() throws -> Trainer {
            try Self.trainer({ ($0.limit, $0.weightDropout) = (.steps(14), weightDropout) }, architecture: architecture)
        }
        let whole = try Self.finish(trainer())
        let state = try Self.state(trainer(), at: 7)
        #expect(try Self.finish(Self.resumed(trainer(), state)).checkpoint == whole.checkpoint)
    }

    @Test func aRunThatRanksShareIsRefusedAndSoIsAStateOfIt() throws {
        let alone = try Self.state(Self.trainer(), at: 3)
        let errors = SharedMemoryExchange.run(2) { exchange -> TrainingError? in
            do {
                _ = try Self.resumed(Self.trainer(exchange: exchange), alone)
                return nil
            } catch {
                return error as? TrainingError
            }
        }
        #expect(errors == [.resumedByRanks(2), .resumedByRanks(2)])
        let shared = SharedMemoryExchange.run(2) { exchange in
            (try? Self.state(Self.trainer(exchange: exchange), at: 3)) ?? []
        }
        #expect(throws: TrainingError.otherRun("ranks", now: "1", then: "2")) {
            try Self.resumed(Self.trainer(), shared[0])
        }
    }

    /// The optimiser's powers follow from the steps; a file may name any number of those.
    @Test(.timeLimit(.minutes(1))) func aStepFarAwayTakesNoTime() throws {
        let trainer = try Self.trainer()
        trainer.place.step = 1 << 60
        let resumed = try Self.resumed(Self.trainer(), trainer.state())
        #expect(resumed.position.step == 1 << 60)
    }

    @Test func aRunMayBeCutManyTimes() throws {
        let whole = try Self.finish(Self.trainer())
        var state = try Self.state(Self.trainer(), at: 1)
        for step in [4, 5, 17, 18, 30] { state = try Self.state(Self.resumed(Self.trainer(), state), at: step) }
        #expect(try Self.finish(Self.resumed(Self.trainer(), state)).checkpoint == whole.checkpoint)
    }

    @Test func whatWasBestBeforeTheCutKeepsItsStep() throws {
        func trainer() throws -> Trainer {
            try Self.trainer(
                { ($0.limit, $0.validations) = (.steps(120), 40) },
                judge: [TaggedLine(text: "kkkkkkkkkkkkkkkkkkkkkkkk")])
        }
        let before = try trainer()
        let whole = try Self.finish(before)
        try #require(before.keptStep < 80)
        let state = try Self.state(trainer(), at: 90)
        let after = try Self.resumed(trainer(), state)
        #expect(after.keptStep == before.keptStep)
        #expect(try Self.finish(after).checkpoint == whole.checkpoint)
    }

    @Test func aRunByEpochsGoesOnWithinOne() throws {
        func trainer() throws -> Trainer { try Self.trainer({ $0.limit = .epochs(5.5) }) }
        let whole = try Self.finish(trainer())
        let state = try Self.state(trainer(), at: 10)
        #expect(try Self.finish(Self.resumed(trainer(), state)).checkpoint == whole.checkpoint)
    }

    @Test func timeGoesOnWhereItWas() throws {
        let before = try Self.trainer()
        before.secondsBefore = 1000
        let state = try Self.state(before, at: 9)
        let after = try Self.resumed(Self.trainer(), state)
        #expect(after.position.seconds > 1000)
        #expect(after.position.step == 9 && after.position.characters == before.position.characters)
    }

    @Test func theSameRunHasTheSameBytes() throws {
        let one = try Self.finish(Self.trainer())
        #expect(try Self.finish(Self.trainer()).checkpoint == one.checkpoint)
        #expect(try Self.finish(Self.trainer({ $0.threads = 2 })).checkpoint == one.checkpoint)
        #expect(try Self.finish(Self.trainer({ $0.seed = 2 })).checkpoint != one.checkpoint)
    }

    struct Change: Sendable, CustomTestStringConvertible {
        let condition: String
        let trainer: @Sendable () throws -> Trainer
        var testDescription: String { condition }
    }

    static let changes: [Change] = [
        Change(condition: "corpus") { try trainer(corpus: Array(TrainingTests.corpus.dropLast())) },
        Change(condition: "validation text") { try trainer(valid: false) },
        Change(condition: "base") { try trainer({ $0.base = "b.safetensors" }) },
        Change(condition: "architecture") { try trainer(architecture: Architecture(cell: .gru)) },
        Change(condition: "layers") { try trainer(layers: 1) },
        Change(condition: "hidden units") { try trainer(hidden: 8) },
        Change(condition: "limit") { try trainer({ $0.limit = .steps(50) }) },
        Change(condition: "batch") { try trainer({ $0.batch = 2 }) },
        Change(condition: "sequence") { try trainer({ $0.sequence = 9 }) },
        Change(condition: "learning rate") { try trainer({ $0.learningRate = 0.01 }) },
        Change(condition: "warm-up") { try trainer({ $0.warmUpSteps = 6 }) },
        Change(condition: "weight decay") { try trainer({ $0.weightDecay = 0 }) },
        Change(condition: "clipping") { try trainer({ $0.clip = 2 }) },
        Change(condition: "dropout") { try trainer({ $0.dropout = 0.1 }) },
        Change(condition: "weight dropout") { try trainer({ $0.weightDropout = 0.1 }) },
        Change(condition: "tag dropout") { try trainer({ $0.tagDropout = 0.1 }) },
        Change(condition: "context dropout") { try trainer({ $0.contextDropout = 0.1 }) },
        Change(condition: "seed") { try trainer({ $0.seed = 2 }) },
        Change(condition: "precision") { try trainer({ $0.precision = .bf16 }) },
        Change(condition: "validations") { try trainer({ $0.validations = 8 }) },
    ]

    @Test(arguments: changes)
    func aRunWithAnythingElseIsRefusedWithTheReason(change: Change) throws {
        let state = try Self.state(Self.trainer(), at: 3)
        let other = try change.trainer()
        let before = other.model.parameters
        do {
            _ = try Self.resumed(other, state)
            Issue.record("went on")
        } catch TrainingError.otherRun(let condition, let now, let then) {
            #expect(condition == change.condition && now != then)
        }
        // Nothing was taken over.
        #expect(other.position.step == 0)
        #expect((0..<before.count).allSatisfy { other.parameters.buffer.base[$0] == before.buffer.base[$0] })
    }

    @Test func aStateCutAnywhereIsRefused() throws {
        let state = try Self.state(Self.trainer(), at: 3)
        let trainer = try Self.trainer()
        for length in stride(from: 0, to: state.count, by: state.count / 60) {
            #expect(throws: TrainingError.self) { try Self.resumed(trainer, Array(state.prefix(length))) }
        }
        #expect(throws: TrainingError.self) { try Self.resumed(trainer, TrainingTests.model().checkpoint()) }
    }

    @Test func aDamagedStateNeverCrashes() throws {
        let state = try Self.state(Self.trainer(), at: 3)
        let header = 8 + state.prefix(8).reversed().reduce(0) { $0 << 8 | Int($1) }
        var random = RandomSource(seed: 1)
        for _ in 0..<300 {
            var damaged = state
            damaged[random.next(below: header)] ^= 1 << UInt8(random.next(below: 8))
            let trainer = try Self.trainer()
            guard (try? Self.resumed(trainer, damaged)) != nil else { continue }
            _ = try? trainer.run { _, _ in false }
        }
    }

    @Test(arguments: [
        ("\"step\\\":3", "\"step\\\":-3"), ("\"chunk\\\":", "\"chunk\\\":-"),
        ("\"epoch\\\":", "\"epoch\\\":9223372036854775807"), ("\"seconds\\\":", "\"seconds\\\":-"),
        ("\"seconds\\\":", "\"bestStep\\\":4,\\\"seconds\\\":"),
    ])
    func aPlaceThatCannotBeIsRefused(original: String, changed: String) throws {
        let state = try Self.state(Self.trainer(), at: 3)
        let length = state.prefix(8).reversed().reduce(0) { $0 << 8 | Int($1) }
        let header = String(decoding: state[8..<8 + length], as: UTF8.self)
        let found = try #require(header.firstRange(of: original))
        let damaged = Array(header.replacingCharacters(in: found, with: changed).utf8)
        let prefix = (0..<8).map { UInt8(damaged.count >> (8 * $0) & 0xFF) }
        #expect(throws: TrainingError.unreadableState(.badHeader("it does not say where the run was"))) {
            try Self.resumed(Self.trainer(), prefix + damaged + state.dropFirst(8 + length))
        }
    }

    @Test func whatIsNoNumberInAStateIsNamed() throws {
        let trainer = try Self.trainer()
        _ = try trainer.run { _, _ in false }
        trainer.optimizer.second.base[5] = .infinity
        let error = TrainingError.unreadableState(.notFinite(tensor: "moment.second", index: 5))
        #expect(throws: error) { try Self.resumed(Self.trainer(), trainer.state()) }
    }
}
