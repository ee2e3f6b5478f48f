import Testing

@testable import LanguageModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Trainers that share each batch, as threads of this process.
@Suite struct RanksTests {
    /// What one rank saw of a run.
    struct Run {
        var losses: [Double] = []
        var validLosses: [Double] = []
        var weights: [Float] = []
        var steps = 0
        var isStopped = false
        var error: TrainingError?
    }

    static func options(dropout: Float = 0) -> TrainingOptions {
        var options = TrainingOptions()
        (options.limit, options.batch, options.sequence, options.threads) = (.steps(12), 8, 8, 1)
        (options.reportEvery, options.warmUpSteps, options.validations) = (1, 2, 3)
        (options.dropout, options.weightDropout) = (dropout, dropout)
        return options
    }

    static func train(
        _ options: TrainingOptions, exchange: (any GradientExchange)?, seed: UInt64 = 1,
        corpus: [TaggedLine] = TrainingTests.corpus, valid: [TaggedLine] = TrainingTests.corpus,
        goesOn: (TrainingProgress) -> Bool = { _ in true }
    ) -> Run {
        let model = TrainingTests.model(seed: seed, layers: 2)
        func encoded(_ lines: [TaggedLine]) -> EncodedText {
            EncodedText(lines, vocabulary: model.vocabulary, tags: model.tags)
        }
        var run = Run()
        do throws(TrainingError) {
            let trainer = try Trainer(
                model, on: encoded(corpus), valid: encoded(valid), options: options, exchange: exchange)
            let trained = try trainer.run { progress, _ in
                run.losses.append(progress.loss)
                if let loss = progress.validLoss { run.validLosses.append(loss) }
                return goesOn(progress)
            }
            run.weights = Array(
                UnsafeBufferPointer(start: trained.parameters.buffer.base, count: trained.parameters.count))
            (run.steps, run.isStopped) = (trainer.position.step, trainer.isStopped)
        } catch {
            run.error = error
        }
        return run
    }

    @Test(arguments: [2, 3, 8], [0, 0.3] as [Float])
    func ranksTrainAsOneProcessDoes(count: Int, dropout: Float) {
        let alone = Self.train(Self.options(dropout: dropout), exchange: nil)
        let runs = SharedMemoryExchange.run(count) { Self.train(Self.options(dropout: dropout), exchange: $0) }
        #expect(runs.count == count)
        #expect(alone.losses.count == 12 && alone.validLosses.count == 3)
        for run in runs {
            #expect(run.losses == runs[0].losses)
            #expect(run.validLosses == runs[0].validLosses)
            #expect(run.weights == runs[0].weights)
            #expect(run.losses.count == 12 && run.validLosses.count == 3)
            for (one, other) in zip(run.losses, alone.losses) { #expect(abs(one - other) < 1e-5) }
            for (one, other) in zip(run.validLosses, alone.validLosses) { #expect(abs(one - other) < 1e-5) }
        }
    }

    @Test func whereOneRankStopsAllStop() {
        let runs = SharedMemoryExchange.run(3) { exchange in
            Self.train(Self.options(), exchange: exchange) { exchange.rank != 2 || $0.step < 5 }
        }
        #expect(runs.map(\.steps) == [5, 5, 5])
        #expect(runs.map(\.isStopped) == [true, true, true])
    }

    @Test func timeIsTheFirstRanksTime() {
        var options = Self.options()
        options.limit = .time(0.5)
        let runs = SharedMemoryExchange.run(2) { [options] exchange in
            // By its own clock, the other rank would be the first to end.
            if exchange.rank == 0 { usleep(300_000) }
            return Self.train(options, exchange: exchange)
        }
        #expect(runs[0].steps > 0)
        #expect(runs[0].steps == runs[1].steps)
        #expect(runs.map(\.isStopped) == [false, false])
    }

    @Test func aLossThatIsNoNumberEndsAll() {
        var options = Self.options()
        (options.learningRate, options.clip) = (1e30, 1e30)
        let runs = SharedMemoryExchange.run(2) { [options] in Self.train(options, exchange: $0) }
        guard case .diverged = runs[0].error else {
            Issue.record("no divergence, but \(runs[0])")
            return
        }
        #expect(runs[1].error == runs[0].error)
    }

    @Test(arguments: [.options, .text, .validationText, .weights] as [SharedInput])
    func whatRanksWereNotGivenAlikeIsNamed(input: SharedInput) {
        let runs = SharedMemoryExchange.run(3) { exchange in
            let isOther = exchange.rank == 1
            var options = Self.options()
            if isOther, input == .options { options.learningRate *= 2 }
            let other = Array(TrainingTests.corpus.reversed())
            return Self.train(
                options, exchange: exchange, seed: isOther && input == .weights ? 2 : 1,
                corpus: isOther && input == .text ? other : TrainingTests.corpus,
                valid: isOther && input == .validationText ? other : TrainingTests.corpus)
        }
        #expect(runs.map(\.error) == [TrainingError?](repeating: .ranksDiffer(in: input), count: 3))
    }

    @Test func ranksMayHaveDifferentNumbersOfThreads() {
        let runs = SharedMemoryExchange.run(2) { exchange in
            var options = Self.options()
            options.threads = exchange.rank + 1
            return Self.train(options, exchange: exchange)
        }
        #expect(runs.map(\.error) == [nil, nil])
        #expect(runs[0].weights == runs[1].weights)
    }

    @Test func aBatchOfFewerTextsThanRanksIsRefused() {
        var options = Self.options()
        options.batch = 2
        let runs = SharedMemoryExchange.run(3) { [options] in Self.train(options, exchange: $0) }
        #expect(runs.map(\.error) == [TrainingError?](repeating: .tooFewRows(2, ranks: 3), count: 3))
    }

    @Test func sharesCoverABatchOnceAndDifferByOneRowAtMost() {
        for (batch, count) in [(64, 2), (7, 3), (5, 5), (100, 64)] {
            let shares = (0..<count).map { BatchShare(batch: batch, rank: $0, count: count) }
            #expect(shares.flatMap { Array($0.rows) } == Array(0..<batch))
            #expect(shares.allSatisfy { (batch / count...batch / count + 1).contains($0.rows.count) })
        }
    }
}
