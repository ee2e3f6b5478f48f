import CKernels

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Trains a model by truncated back-propagation through time with carried state.
///
/// The batch is split into shards of at most 32 rows, by its size alone; each is computed by one thread and their
/// gradients are added in order, so that the same seed gives the same weights for any number of threads.
public final class Trainer {
    private let model: CharacterModel
    private let text: EncodedText
    private let valid: EncodedText?
    private let options: TrainingOptions

    private let batch: Int
    private let sequence: Int
    private let shards: [Range<Int>]
    private let networks: [Network]
    private let parameters: Parameters
    private let averaged: Parameters
    private let weights: Weights
    private let optimizer: AdamW
    private var random: RandomSource

    private var step = 0
    private var characters = 0
    private let start = Stopwatch()
    private var best: (loss: Double, parameters: Parameters)?

    /// - Throws: ``TrainingError/noText``.
    public init(_ model: CharacterModel, on text: EncodedText, valid: EncodedText?, options: TrainingOptions)
        throws(TrainingError)
    {
        guard text.characterCount > 1 else { throw .noText }
        (self.model, self.text, self.valid, self.options) = (model, text, valid, options)
        sequence = max(1, min(options.sequence, text.characterCount))
        batch = max(1, min(options.batch, text.characterCount / sequence))
        let shardRows = min(32, (batch + 1) / 2)
        var shards: [Range<Int>] = []
        for row in stride(from: 0, to: batch, by: shardRows) { shards.append(row..<min(row + shardRows, batch)) }
        let steps = sequence
        self.shards = shards
        networks = shards.map {
            Network(shape: model.shape, rows: $0.count, steps: steps, training: true, dropout: options.dropout)
        }
        parameters = model.parameters.copy()
        averaged = model.parameters.copy()
        weights = Weights(parameters, forTraining: true, precision: options.precision)
        optimizer = AdamW(count: parameters.count, decay: options.weightDecay, clip: options.clip)
        random = RandomSource(seed: options.seed)
    }

    /// Trains until the limit, and gives the best model on the validation text, or the last without one.
    ///
    /// - Parameter report: told of progress; answers false to stop early, keeping the best so far.
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
                guard goesOn else { break training }
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
        record.seconds += start.seconds
        (record.seed, record.batch, record.sequence) = (options.seed, batch, sequence)
        record.validLoss = best?.loss
        record.corpora += options.corpora.filter { !record.corpora.contains($0) }
        return model.with(training: record, parameters: (best?.parameters ?? averaged).copy())
    }

    private var done: Double {
        switch options.limit {
        case .steps(let steps): Double(step) / Double(max(steps, 1))
        case .epochs(let epochs): Double(characters) / max(epochs * Double(text.characterCount), 1)
        case .time(let seconds): start.seconds / max(seconds, 1e-9)
        }
    }

    private var isOver: Bool { done >= 1 }

    private func update(_ epoch: EpochStreams, _ index: Int) -> Double {
        let chunks = shards.map { epoch.chunk(index, steps: sequence, streams: $0) }
        let targets = chunks.reduce(0) { $0 + $1.targetCount }
        let scale = 1 / Float(max(targets, 1))
        var losses = [Double](repeating: 0, count: shards.count)
        losses.withUnsafeMutableBufferPointer { losses in
            nonisolated(unsafe) let losses = losses
            let (networks, parameters, weights) = (networks, parameters, weights)
            let seed = options.seed &+ UInt64(step) &<< 16
            inParallel(networks.count, threads: options.threads) { shard in
                losses[shard] = networks[shard].forwardAndBackward(
                    chunks[shard], scale: scale, parameters: parameters, weights: weights,
                    seed: RandomSource.seed(seed, shard + 1))
            }
        }
        step += 1
        characters += targets
        apply()
        return losses.reduce(0, +) / Double(max(targets, 1))
    }

    private func apply() {
        let gradients = networks.compactMap(\.gradients)
        let (parameters, averaged) = (parameters, averaged)
        inSlices(of: parameters.count, threads: options.threads) { start, count in
            for other in gradients.dropFirst() {
                tl_blend(count, 1, gradients[0].buffer.base + start, 1, other.buffer.base + start)
            }
        }
        let rate = LearningRate(peak: options.learningRate, warmUpSteps: options.warmUpSteps)
        _ = optimizer.update(
            parameters, gradients: gradients[0], learningRate: rate.value(step: step, done: done),
            threads: options.threads)
        // The average of all weights so far at first, then of the last few hundred updates.
        let keep = min(0.998, Float(1 + step) / Float(10 + step))
        inSlices(of: parameters.count, threads: options.threads) { start, count in
            tl_blend(count, keep, averaged.buffer.base + start, 1 - keep, parameters.buffer.base + start)
        }
        weights.update(from: parameters)
    }

    private func validate() -> Double? {
        guard let valid else { return nil }
        let evaluation = Evaluator(parameters: averaged, threads: options.threads).evaluate(valid)
        let loss = evaluation.nats / Double(max(evaluation.characters, 1))
        if loss < best?.loss ?? .infinity { best = (loss, averaged.copy()) }
        return loss
    }

    private func progress(loss: Double, validLoss: Double?) -> TrainingProgress {
        let rate = LearningRate(peak: options.learningRate, warmUpSteps: options.warmUpSteps)
        return TrainingProgress(
            step: step, characters: characters, seconds: start.seconds, loss: loss, validLoss: validLoss,
            learningRate: rate.value(step: step, done: done), done: min(done, 1))
    }
}
