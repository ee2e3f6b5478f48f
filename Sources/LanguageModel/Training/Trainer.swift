/// Trains a model by truncated back-propagation through time with carried state.
///
/// A team of threads shares every layer; what each computes does not depend on their number, so that the same seed
/// gives the same weights for any. Several trainers on several machines may share each batch: they are its ranks.
public final class Trainer {
    let model: CharacterModel
    let text: EncodedText
    let valid: EncodedText?
    let options: TrainingOptions

    let batch: Int
    let sequence: Int
    let ranks: Ranks
    private let share: BatchShare
    let team: Team
    let network: Network
    let parameters: Parameters
    let averaged: Parameters
    let weights: Weights
    let optimizer: AdamW

    /// Where the run is.
    var place = TrainingPlace()
    /// How the model came to be before this run.
    var record: TrainingRecord
    var best: Best?
    /// Seconds that the run took before this process.
    var secondsBefore = 0.0

    /// The model that the validation text was predicted best by, and where the run was then.
    struct Best {
        var loss: Double
        var step: Int
        var characters: Int
        var parameters: Parameters
    }

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
        record = model.training
    }

    /// Trains until the limit, and gives the best model on the validation text, or the last without one.
    ///
    /// - Parameter report: told of progress, and able to take the model and the run's state as they are; answers false
    ///   to stop early, keeping the best so far. One rank's answer stops all.
    /// - Throws: ``TrainingError/diverged(step:)``.
    public func run(report: (TrainingProgress, TrainingSnapshot) -> Bool) throws(TrainingError) -> CharacterModel {
        training: while !isOver {
            let epoch = EpochStreams(
                text, rows: batch, tagDropout: options.tagDropout, contextDropout: options.contextDropout,
                seed: RandomSource.seed(options.seed, place.epoch + 1))
            while place.chunk < epoch.chunkCount(steps: sequence) {
                guard !isOver else { break training }
                let loss = update(epoch)
                guard loss.isFinite else { throw .diverged(step: place.step) }
                (place.lossSum, place.lossCount) = (place.lossSum + loss, place.lossCount + 1)
                let validates = done >= Double(place.nextValidation) / Double(max(options.validations, 1))
                guard validates || place.step % options.reportEvery == 0 || place.step == 1 else { continue }
                var validLoss: Double?
                if validates {
                    place.nextValidation = Int(done * Double(options.validations)) + 1
                    validLoss = validate()
                }
                let progress = progress(loss: place.lossSum / Double(place.lossCount), validLoss: validLoss)
                (place.lossSum, place.lossCount) = (0, 0)
                let goesOn = report(progress, TrainingSnapshot(trainer: self))
                isStopped = ranks.sum(goesOn ? 0 : 1) > 0
                guard !isStopped else { break training }
            }
            (place.epoch, place.chunk) = (place.epoch + 1, 0)
        }
        if valid != nil, best == nil { _ = validate() }
        return result
    }

    /// The best model so far.
    var result: CharacterModel {
        var record = record
        record.steps += keptStep
        record.characters += best?.characters ?? place.characters
        (record.seed, record.batch, record.sequence) = (options.seed, batch, sequence)
        record.validLoss = best?.loss
        record.corpora += options.corpora.filter { !record.corpora.contains($0) }
        return model.with(training: record, parameters: (best?.parameters ?? averaged).copy())
    }

    /// How far the run is.
    public var position: (step: Int, characters: Int, seconds: Double, done: Double) {
        (place.step, place.characters, seconds, min(done, 1))
    }

    /// The step of this run whose weights are kept: that of the best validation, or the last without one.
    public var keptStep: Int { best?.step ?? place.step }

    /// Seconds that the run has taken, in all its processes.
    private var seconds: Double { secondsBefore + ranks.seconds }

    private var done: Double {
        switch options.limit {
        case .steps(let steps): Double(place.step) / Double(max(steps, 1))
        case .epochs(let epochs): Double(place.characters) / max(epochs * Double(text.characterCount), 1)
        case .time(let limit): seconds / max(limit, 1e-9)
        }
    }

    private var isOver: Bool { done >= 1 || endedEarly }

    /// Whether the run ended because validation found nothing better for too long.
    public var endedEarly: Bool { options.patience.map { place.validationsSinceBest >= max($0, 1) } ?? false }

    private func update(_ epoch: EpochStreams) -> Double {
        let chunk = epoch.chunk(place.chunk, steps: sequence, streams: share.rows)
        let targets = Int(ranks.sum(Double(chunk.targetCount)))
        let loss = network.forwardAndBackward(
            chunk, scale: 1 / Float(max(targets, 1)), weights: weights,
            seed: Self.seed(options, step: place.step, .dropout), share: share)
        if let gradients = network.gradients { ranks.sum(gradients) }
        let sum = ranks.sum(loss)
        place.chunk += 1
        place.step += 1
        place.characters += targets
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
        let keep = min(0.998, Float(1 + place.step) / Float(10 + place.step))
        _ = optimizer.update(
            parameters.buffer, average: averaged.buffer, keep: keep, gradients: gradients.buffer,
            learningRate: rate.value(step: place.step, done: done), team: team)
        updateWeights()
    }

    /// Makes what the network reads of the parameters, as the next step is to see them.
    func updateWeights() {
        weights.update(from: parameters, seed: Self.seed(options, step: place.step, .weightDropout), team: team)
    }

    private func validate() -> Double? {
        guard let valid else { return nil }
        let evaluation = Evaluator(parameters: averaged, threads: options.threads, precision: options.precision)
            // A model that never sees a tag learns nothing of them.
            .estimate(valid, tags: options.tagDropout < 1 ? .true : .none, part: ranks.rank, of: ranks.count)
        let loss = ranks.sum(evaluation.nats) / Double(max(evaluation.characters, 1))
        if loss < best?.loss ?? .infinity {
            best = Best(loss: loss, step: place.step, characters: place.characters, parameters: averaged.copy())
            place.validationsSinceBest = 0
        } else {
            place.validationsSinceBest += 1
        }
        return loss
    }

    private func progress(loss: Double, validLoss: Double?) -> TrainingProgress {
        let rate = LearningRate(peak: options.learningRate, warmUpSteps: options.warmUpSteps)
        return TrainingProgress(
            step: place.step, characters: place.characters, seconds: seconds, loss: loss, validLoss: validLoss,
            learningRate: rate.value(step: place.step, done: done), done: min(done, 1))
    }
}
