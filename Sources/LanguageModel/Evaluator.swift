#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Measures how well a model predicts a text: every character once, in order, from all before it in its work.
public struct Evaluator: Sendable {
    /// Which tags the model is given.
    public enum TagUse: String, CaseIterable, Sendable {
        case `true`, shuffled, none
    }

    /// Whether what a work has said so far predicts it too, beside the model (``RecencyCache``).
    public var usesRecency = false
    private let parameters: Parameters
    private let threads: Int
    private var means: Means

    /// What computes the probabilities.
    private enum Means {
        /// The network that learns.
        case network(Precision)
        /// The decoder that writes.
        case decoder(DecodingPrecision)
    }

    public init(_ model: CharacterModel, threads: Int, precision: Precision = .f32) {
        self.init(parameters: model.parameters, threads: threads, precision: precision)
    }

    /// An evaluator that reads text as lines are written: what it measures is what rounded weights cost. Only the plain
    /// LSTM's are rounded.
    public init(_ model: CharacterModel, threads: Int, decoding precision: DecodingPrecision) {
        let isPlain = model.shape.architecture.hasPlainSteps
        (parameters, self.threads, means) = (model.parameters, threads, isPlain ? .decoder(precision) : .network(.f32))
    }

    init(parameters: Parameters, threads: Int, precision: Precision) {
        (self.parameters, self.threads, means) = (parameters, threads, .network(precision))
    }

    /// Stretches that are read side by side, and characters read in one go; neither changes a result.
    private static let rows = 64
    private static let steps = 64
    /// At most so many stretches are one group, whose weights the threads share.
    private static let rowsTogether = 16
    /// Stretches that are put into groups of alike length together.
    private static let stretchesAtOnce = 1 << 14

    /// The cost of every character from all before it in its work.
    public func evaluate(_ text: EncodedText, tags: TagUse = .true, seed: UInt64 = 1) -> Evaluation {
        let stretches = text.works.lazy.map { Stretch(read: $0, counted: $0) }
        var evaluator = self
        if case .network(.f32) = means, parameters.shape.architecture.hasPlainSteps,
            Array(text.works.prefix(Self.rows)).count < Self.rows
        {
            // The network wants many rows to be fast; the decoder, whose f32 is the same but for rounding, does not.
            evaluator.means = .decoder(.f32)
        }
        return evaluator.evaluate(text, stretches: stretches, tags: tags, seed: seed)
    }

    /// The same, but a long work is read in stretches side by side, each character from a few hundred before it at
    /// least: many times as fast, and off by less than a thousandth of a bit.
    ///
    /// - Parameter part: which of so many `parts` is read; their `nats` add up to those of the text.
    func estimate(_ text: EncodedText, tags: TagUse = .true, part: Int = 0, of parts: Int = 1) -> Evaluation {
        let all = text.works.lazy.flatMap { work in
            stride(from: work.lowerBound, to: work.upperBound, by: Self.stretch).map { start in
                Stretch(
                    read: max(start - Self.approach, work.lowerBound)..<min(start + Self.stretch, work.upperBound),
                    counted: start..<min(start + Self.stretch, work.upperBound))
            }
        }
        let stretches = all.enumerated().lazy.filter { $0.offset % parts == part }.map(\.element)
        return evaluate(text, stretches: stretches, tags: tags, seed: 1, countingUnknown: part == 0)
    }

    /// What the ends of some lines cost in nats, each read after at most so many characters before its line in the work.
    ///
    /// - Parameter ends: lines, each with how many of its first characters are read but not counted.
    func costs(of ends: [(line: Int, given: Int)], in text: EncodedText, context: Int) -> [Double] {
        let stretches = ends.map { line, given in
            let (start, end) = (text.lines.start(of: line), text.lines.start(of: line + 1))
            let work = text.lines.start(of: Int(text.lines[line].work))
            return Stretch(read: max(work, start - context)..<end, counted: min(start + given, end)..<end)
        }
        let costs = costs(of: stretches, by: reader(of: text, sets: LineTagSets(text, .true, seed: 1)))
        return zip(stretches, costs).map { stretch, cost in
            cost + Double(text.unknownCount(in: stretch.counted)) * Vocabulary.unknownCost * log(2)
        }
    }

    /// Characters of a stretch, and those read before it.
    private static let stretch = 4096
    private static let approach = 384

    private func evaluate(
        _ text: EncodedText, stretches: some Sequence<Stretch>, tags: TagUse, seed: UInt64,
        countingUnknown: Bool = true
    ) -> Evaluation {
        let reader = reader(of: text, sets: LineTagSets(text, tags, seed: seed))
        var nats = 0.0
        var waiting: [Stretch] = []
        func read() {
            nats = costs(of: waiting, by: reader).reduce(nats, +)
            waiting.removeAll(keepingCapacity: true)
        }
        for stretch in stretches {
            waiting.append(stretch)
            if waiting.count == Self.stretchesAtOnce { read() }
        }
        read()
        let unknown = text.unknownCount
        let unknownNats = countingUnknown ? Double(unknown) * Vocabulary.unknownCost * log(2) : 0
        return Evaluation(
            characters: text.characterCount, unknownCharacters: unknown, nats: nats + unknownNats)
    }

    /// What each of some stretches costs.
    private func costs(of stretches: [Stretch], by reader: @Sendable ([Stretch], Team) -> [Double]) -> [Double] {
        let groups = groups(of: stretches)
        let team = groups.count == 1 ? Team(threads: threads) : Team(size: 1)
        var costs = [Double](repeating: 0, count: stretches.count)
        costs.withUnsafeMutableBufferPointer { costs in
            nonisolated(unsafe) let costs = costs
            inParallel(groups.count, threads: threads) { index in
                for (stretch, cost) in zip(groups[index], reader(groups[index].map { stretches[$0] }, team)) {
                    costs[stretch] = cost
                }
            }
        }
        return costs
    }

    /// What gives the costs of some stretches that are read side by side.
    private func reader(of text: EncodedText, sets: LineTagSets) -> @Sendable ([Stretch], Team) -> [Double] {
        switch means {
        case .network(let precision):
            let weights = Weights(parameters, forTraining: false, precision: precision)
            let bias = TagBias(sets: text.tagSets, weights: weights)
            return { [usesRecency] group, team in
                cost(
                    of: group.map { StretchReader($0, of: text, sets: sets) }, bias: bias, weights: weights,
                    precision: precision, recency: usesRecency, team: team)
            }
        case .decoder(let precision):
            let weights = DecoderWeights(
                parameters, precision: precision, instructions: .best, team: Team(threads: threads))
            let conditions = text.tagSets.map { LineDecoder.Condition(gates: weights.condition($0)) }
            return { [usesRecency] group, team in
                weights.cost(
                    of: group.map { StretchReader($0, of: text, sets: sets) }, conditions: conditions,
                    recency: usesRecency, team: team, threads: threads)
            }
        }
    }

    /// The indices of the stretches in groups of alike length, so that few rows idle.
    private func groups(of stretches: [Stretch]) -> [[Int]] {
        let sorted = stretches.indices.sorted {
            (stretches[$0].read.count, $0) > (stretches[$1].read.count, $1)
        }
        let size =
            sorted.count <= Self.rowsTogether
            ? max(1, sorted.count)
            : min(Self.rows, max(1, (sorted.count + threads - 1) / threads))
        return stride(from: 0, to: sorted.count, by: size).map { Array(sorted[$0..<min($0 + size, sorted.count)]) }
    }

    private func cost(
        of group: [StretchReader], bias: TagBias, weights: Weights, precision: Precision, recency: Bool,
        team: Team
    ) -> [Double] {
        let network = Network(
            shape: parameters.shape, rows: group.count, steps: Self.steps, training: false, precision: precision,
            team: team)
        var group = group
        let longest = group.map(\.count).max() ?? 0
        var costs = [CostTally](repeating: CostTally(withRecency: recency), count: group.count)
        for _ in stride(from: 0, to: longest, by: Self.steps) {
            var chunk = Chunk(rows: group.count, steps: Self.steps)
            for row in group.indices {
                for t in 0..<Self.steps {
                    guard let next = group[row].next() else { break }
                    let to = chunk.shards.element(step: t, row: row)
                    chunk.inputs[to] = next.input
                    chunk.targets[to] = next.target ?? -1
                    chunk.tagSet[to] = next.tagSet
                }
            }
            let losses = network.forward(chunk, tags: bias, weights: weights)
            for row in group.indices {
                for t in 0..<Self.steps {
                    let element = chunk.shards.element(step: t, row: row)
                    if chunk.targets[element] >= 0 { costs[row].add(losses[element], of: chunk.targets[element]) }
                }
            }
        }
        return costs.map(\.nats)
    }
}
