import CKernels

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Trains a model by truncated back-propagation through time with carried state.
///
/// A team of threads shares every layer; what each computes does not depend on their number, so that the same seed
/// gives the same weights for any. Several trainers on several machines may share each batch: they are its ranks.
public final class Trainer {
    private let model: CharacterModel
    private let text: EncodedText
    private let valid: EncodedText?
    private let options: TrainingOptions

    private let batch: Int
    private let sequence: Int
    private let ranks: Ranks
    private let share: BatchShare
    private let team: Team
    private let network: Network
    private let parameters: Parameters
    private let averaged: Parameters
    private let weights: Weights
    private let optimizer: AdamW
    private var random: RandomSource

    private var step = 0
    private var characters = 0
    private var best: (loss: Double, parameters: Parameters)?

    /// Whether a report ended the run, this trainer's or that of another rank.
    public private(set) var isStopped = false

    /// - Parameter exchange: joins the ranks, each given the same; nil for a trainer alone.
    /// - Throws: ``TrainingError``, on every rank.
    public init(
        _ model: CharacterModel, on text: EncodedText, valid: EncodedText?, options: TrainingOptions,
        exchange: (any GradientExchange)? = nil
    ) throws(TrainingError) {
        ranks = Ranks(exchange)
        try ranks.compare { SharedInput.fingerprints(model, text, valid: valid, options) }
        guard text.characterCount > 1 else { throw .noText }
        (self.model, self.text, self.valid, self.options) = (model, text, valid, options)
        sequence = max(1, min(options.sequence, text.characterCount))
        batch = max(1, min(options.batch, text.characterCount / sequence))
        guard ranks.count <= batch else { throw .tooFewRows(batch, ranks: ranks.count) }
        share = BatchShare(batch: batch, rank: ranks.rank, count: ranks.count)
        team = Team(threads: options.threads)
        network = Network(
            shape: model.shape, rows: share.rows.count, steps: sequence, training: true, dropout: options.dropout,
            precision: options.precision, team: team)
        parameters = model.parameters.copy()
        averaged = model.parameters.copy()
        weights = Weights(
            parameters, forTraining: true, precision: options.precision, weightDropout: options.weightDropout,
            seed: Self.seed(options, step: 0, .weightDropout))
        optimizer = AdamW(count: parameters.count, decay: options.weightDecay, clip: options.clip)
        random = RandomSource(seed: options.seed)
    }

    /// Trains until the limit, and gives the best model on the validation text, or the last without one.
    ///
    /// - Parameter report: told of progress; answers false to stop early, keeping the best so far. One rank's answer
    ///   stops all.
    /// - Throws: ``TrainingError/diverged(step:)``.
    public func run(report: (TrainingProgress, () -> CharacterModel) -> Bool) throws(TrainingError) -> CharacterModel {
        var sum = (loss: 0.0, steps: 0)
        var nextValidation = 1
        training: while !isOver {
            let epoch = EpochStreams(
                text, rows: batch, tagDropout: options.tagDropout, contextDropout: options.contextDropout,
                random: &random)
            for index in 0..<epoch.chunkCount(steps: sequence) {
                guard !isOver else { break training }
                let loss = update(epoch, index)
                guard loss.isFinite else { throw .diverged(step: step) }
                sum = (sum.loss + loss, sum.steps + 1)
                let validates = done >= Double(nextValidation) / Double(max(options.validations, 1))
                guard validates || step % options.reportEvery == 0 || step == 1 else { continue }
                var validLoss: Double?
                if validates {
                    nextValidation = Int(done * Double(options.validations)) + 1
                    validLoss = validate()
                }
                let goesOn = report(progress(loss: sum.loss / Double(sum.steps), validLoss: validLoss), { self.result })
                sum = (0, 0)
                isStopped = ranks.sum(goesOn ? 0 : 1) > 0
                guard !isStopped else { break training }
            }
        }
        if valid != nil, best == nil { _ = validate() }
        return result
    }

    /// The best model so far.
    private var result: CharacterModel {
        var record = model.training
        record.steps += step
        record.characters += characters
        record.seconds += ranks.seconds
        (record.seed, record.batch, record.sequence) = (options.seed, batch, sequence)
        record.validLoss = best?.loss
        record.corpora += options.corpora.filter { !record.corpora.contains($0) }
        return model.with(training: record, parameters: (best?.parameters ?? averaged).copy())
    }

    private var done: Double {
        switch options.limit {
        case .steps(let steps): Double(step) / Double(max(steps, 1))
        case .epochs(let epochs): Double(characters) / max(epochs * Double(text.characterCount), 1)
        case .time(let seconds): ranks.seconds / max(seconds, 1e-9)
        }
    }

    private var isOver: Bool { done >= 1 }

    private func update(_ epoch: EpochStreams, _ index: Int) -> Double {
        let chunk = epoch.chunk(index, steps: sequence, streams: share.rows)
        let targets = Int(ranks.sum(Double(chunk.targetCount)))
        let loss = network.forwardAndBackward(
            chunk, scale: 1 / Float(max(targets, 1)), parameters: parameters, weights: weights,
            seed: Self.seed(options, step: step, .dropout), share: share)
        if let gradients = network.gradients { ranks.sum(gradients) }
        let sum = ranks.sum(loss)
        step += 1
        characters += targets
        apply()
        return sum / Double(max(targets, 1))
    }

    /// What is drawn anew for every update.
    private enum Draw: Int {
        case dropout = 1
        case weightDropout
    }

    private static func seed(_ options: TrainingOptions, step: Int, _ draw: Draw) -> UInt64 {
        RandomSource.seed(options.seed &+ UInt64(step) &<< 16, draw.rawValue)
    }

    private func apply() {
        guard let gradients = network.gradients else { return }
        let rate = LearningRate(peak: options.learningRate, warmUpSteps: options.warmUpSteps)
        // The average of all weights so far at first, then of the last few hundred updates.
        let keep = min(0.998, Float(1 + step) / Float(10 + step))
        _ = optimizer.update(
            parameters, average: averaged, keep: keep, gradients: gradients,
            learningRate: rate.value(step: step, done: done), team: team)
        weights.update(from: parameters, seed: Self.seed(options, step: step, .weightDropout), team: team)
    }

    private func validate() -> Double? {
        guard let valid else { return nil }
        let evaluation = Evaluator(parameters: averaged, threads: options.threads, precision: options.precision)
            .estimate(valid, part: ranks.rank, of: ranks.count)
        let loss = ranks.sum(evaluation.nats) / Double(max(evaluation.characters, 1))
        if loss < best?.loss ?? .infinity { best = (loss, averaged.copy()) }
        return loss
    }

    private func progress(loss: Double, validLoss: Double?) -> TrainingProgress {
        let rate = LearningRate(peak: options.learningRate, warmUpSteps: options.warmUpSteps)
        return TrainingProgress(
            step: step, characters: characters, seconds: ranks.seconds, loss: loss, validLoss: validLoss,
            learningRate: rate.value(step: step, done: done), done: min(done, 1))
    }
}
