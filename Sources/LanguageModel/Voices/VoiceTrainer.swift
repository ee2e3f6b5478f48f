/// Learns a voice: trains what is added to a model's weights on a character's lines, and nothing else.
///
/// Each step computes the gradients of all weights as training a model does, takes those of the deltas from them, updates
/// the deltas and puts the model's weights together anew. The base stays as it is; what is learned does not depend on the
/// number of threads.
public final class VoiceTrainer {
    private let base: CharacterModel
    private let text: VoiceText
    private let options: TrainingOptions
    private let adaptation: Adaptation
    private let patience: Int

    private let batch: Int
    private let sequence: Int
    private let team: Team
    private let network: Network
    private let deltas: VoiceDeltas
    private let averaged: VoiceDeltas
    private let gradients: VoiceGradients
    private let optimizer: AdamW
    /// The base's weights with the deltas, and with their average.
    private let merged: Parameters
    private let mergedAverage: Parameters
    private let weights: Weights

    private var step = 0
    private var characters = 0
    private var best: (loss: Double, deltas: VoiceDeltas)
    private var validationsSinceBest = 0
    private var watch = Stopwatch()

    /// - Throws: ``VoiceError/rank(_:most:)``.
    public init(_ base: CharacterModel, on text: VoiceText, options: VoiceOptions) throws(VoiceError) {
        if case .lowRank(let rank) = options.adaptation {
            guard (1...VoiceOptions.greatestRank).contains(rank) else {
                throw .rank(rank, most: VoiceOptions.greatestRank)
            }
        }
        let training = options.training
        (self.base, self.text, patience) = (base, text, options.patience)
        (self.options, adaptation) = (training, options.adaptation)
        sequence = max(1, min(training.sequence, text.text.characterCount))
        batch = max(1, min(training.batch, text.text.characterCount / sequence))
        team = Team(threads: training.threads)
        network = Network(
            shape: base.shape, rows: batch, steps: sequence, training: true, dropout: training.dropout,
            precision: training.precision, team: team)
        let parts = VoiceDeltas.parts(of: base.shape, options.adaptation)
        deltas = .initial(parts, seed: RandomSource.seed(training.seed, Draw.deltas.rawValue))
        averaged = deltas.copy()
        gradients = VoiceGradients(parts)
        optimizer = AdamW(count: deltas.buffer.count, decay: training.weightDecay, clip: training.clip)
        merged = base.parameters.copy()
        mergedAverage = base.parameters.copy()
        weights = Weights(
            merged, forTraining: true, precision: training.precision, weightDropout: training.weightDropout,
            seed: Self.seed(training, step: 0, .weightDropout))
        best = (.infinity, deltas.copy())
    }

    /// Trains until the limit, or until the held-out lines have long been predicted no better, and gives the voice that
    /// predicts them best: one that adds nothing where none does better than the model alone.
    ///
    /// - Parameter report: told of every step; answers false to stop and keep the best so far.
    /// - Throws: ``VoiceError/diverged(step:)``.
    public func run(report: (TrainingProgress) -> Bool) throws(VoiceError) -> Voice {
        watch = Stopwatch()
        _ = validate()
        var (epoch, nextValidation) = (0, 1)
        training: while !isOver {
            epoch += 1
            let streams = EpochStreams(
                text.text, rows: batch, tagDropout: options.tagDropout, contextDropout: options.contextDropout,
                seed: RandomSource.seed(options.seed, epoch), given: text.given)
            for index in 0..<streams.chunkCount(steps: sequence) {
                guard !isOver else { break training }
                let loss = update(streams.chunk(index, steps: sequence, streams: 0..<batch))
                guard loss.isFinite else { throw .diverged(step: step) }
                var validLoss: Double?
                if done >= Double(nextValidation) / Double(max(options.validations, 1)) {
                    nextValidation = Int(done * Double(options.validations)) + 1
                    validLoss = validate()
                }
                guard report(progress(loss: loss, validLoss: validLoss)), validationsSinceBest < patience else {
                    break training
                }
            }
        }
        return voice
    }

    /// The best voice so far.
    private var voice: Voice {
        var record = VoiceRecord()
        (record.lines, record.heldOutLines) = (text.learned.count, text.heldOut.count)
        (record.steps, record.characters, record.seed) = (step, characters, options.seed)
        (record.adaptation, record.text) = ("\(adaptation)", text.fingerprint)
        return Voice(name: text.role, role: text.role, base: base.hash, record: record, deltas: best.deltas)
    }

    private var done: Double {
        switch options.limit {
        case .steps(let steps): Double(step) / Double(max(steps, 1))
        case .epochs(let epochs):
            Double(step * batch * sequence) / max(epochs * Double(text.text.characterCount), 1)
        case .time(let limit): watch.seconds / max(limit, 1e-9)
        }
    }

    private var isOver: Bool { done >= 1 }

    /// What is drawn at random, for the whole run or anew for every update.
    private enum Draw: Int {
        case dropout = 1
        case weightDropout
        case deltas
    }

    private static func seed(_ options: TrainingOptions, step: Int, _ draw: Draw) -> UInt64 {
        RandomSource.seed(options.seed &+ UInt64(step) &<< 16, draw.rawValue)
    }

    private var rate: Float {
        LearningRate(peak: options.learningRate, warmUpSteps: options.warmUpSteps).value(step: step, done: done)
    }

    /// - Returns: the mean loss in nats a character.
    private func update(_ chunk: Chunk) -> Double {
        let targets = chunk.targetCount
        let loss = network.forwardAndBackward(
            chunk, scale: 1 / Float(max(targets, 1)), weights: weights,
            seed: Self.seed(options, step: step, .dropout))
        step += 1
        characters += targets
        if let whole = network.gradients { gradients.take(from: whole, of: deltas, team: team) }
        // The average of all deltas so far at first, then of the last few hundred updates.
        let keep = min(0.998, Float(1 + step) / Float(10 + step))
        _ = optimizer.update(
            deltas.buffer, average: averaged.buffer, keep: keep, gradients: gradients.values.buffer,
            learningRate: rate, team: team)
        team.run { deltas.add(to: base.parameters, into: merged, by: $0) }
        weights.update(from: merged, seed: Self.seed(options, step: step, .weightDropout), team: team)
        return loss / Double(max(targets, 1))
    }

    /// The averaged deltas' loss on the held-out lines, in nats a character.
    private func validate() -> Double {
        team.run { averaged.add(to: base.parameters, into: mergedAverage, by: $0) }
        let evaluation = text.evaluate(mergedAverage, threads: options.threads, precision: options.precision)
        let loss = evaluation.nats / Double(max(evaluation.characters, 1))
        if loss < best.loss {
            best = (loss, averaged.copy())
            validationsSinceBest = 0
        } else {
            validationsSinceBest += 1
        }
        return loss
    }

    private func progress(loss: Double, validLoss: Double?) -> TrainingProgress {
        TrainingProgress(
            step: step, characters: characters, seconds: watch.seconds, loss: loss, validLoss: validLoss,
            learningRate: rate, done: min(done, 1))
    }
}
