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

    private let parameters: Parameters
    private let threads: Int
    private let precision: Precision

    public init(_ model: CharacterModel, threads: Int, precision: Precision = .f32) {
        self.init(parameters: model.parameters, threads: threads, precision: precision)
    }

    init(parameters: Parameters, threads: Int, precision: Precision) {
        (self.parameters, self.threads, self.precision) = (parameters, threads, precision)
    }

    /// Works that are read side by side, and characters read in one go; neither changes a result.
    private static let rows = 64
    private static let steps = 64
    /// Works that are put into groups of alike length together.
    private static let worksAtOnce = 1 << 14

    public func evaluate(_ text: EncodedText, tags: TagUse = .true, seed: UInt64 = 1) -> Evaluation {
        let weights = Weights(parameters, forTraining: false, precision: precision)
        let sets = LineTagSets(text, tags, seed: seed)
        let bias = TagBias(sets: text.tagSets, weights: weights)
        var nats = 0.0
        var works: [Range<Int>] = []
        func add() {
            nats = costs(of: works, text, sets: sets, bias: bias, weights: weights).reduce(nats, +)
            works.removeAll(keepingCapacity: true)
        }
        for work in text.works {
            works.append(work)
            if works.count == Self.worksAtOnce { add() }
        }
        add()
        let unknown = text.unknownCount
        return Evaluation(
            characters: text.characterCount, unknownCharacters: unknown,
            nats: nats + Double(unknown) * Vocabulary.unknownCost * log(2))
    }

    /// What each of some works costs.
    private func costs(
        of works: [Range<Int>], _ text: EncodedText, sets: LineTagSets, bias: TagBias, weights: Weights
    ) -> [Double] {
        let groups = groups(of: works)
        var costs = [Double](repeating: 0, count: works.count)
        costs.withUnsafeMutableBufferPointer { costs in
            nonisolated(unsafe) let costs = costs
            inParallel(groups.count, threads: threads) { index in
                let found = cost(of: groups[index].map { works[$0] }, text, sets: sets, bias: bias, weights: weights)
                for (work, cost) in zip(groups[index], found) { costs[work] = cost }
            }
        }
        return costs
    }

    /// The indices of the works in groups of alike length, so that few rows idle.
    private func groups(of works: [Range<Int>]) -> [[Int]] {
        let sorted = works.indices.sorted { (works[$0].count, $0) > (works[$1].count, $1) }
        let size = min(Self.rows, max(1, (sorted.count + threads - 1) / threads))
        return stride(from: 0, to: sorted.count, by: size).map { Array(sorted[$0..<min($0 + size, sorted.count)]) }
    }

    private func cost(
        of works: [Range<Int>], _ text: EncodedText, sets: LineTagSets, bias: TagBias, weights: Weights
    ) -> [Double] {
        let network = Network(
            shape: parameters.shape, rows: works.count, steps: Self.steps, training: false, precision: precision)
        let longest = works.map(\.count).max() ?? 0
        var costs = [Double](repeating: 0, count: works.count)
        var lines = works.map { text.lines.index(of: $0.lowerBound, in: 0..<text.lines.count) }
        for start in stride(from: 0, to: longest, by: Self.steps) {
            var chunk = Chunk(rows: works.count, steps: Self.steps)
            for (row, work) in works.enumerated() {
                for t in 0..<Self.steps where start + t < work.count {
                    if work.lowerBound + start + t == text.lines.start(of: lines[row] + 1) { lines[row] += 1 }
                    let (from, to) = (work.lowerBound + start + t, chunk.shards.element(step: t, row: row))
                    chunk.inputs[to] = start + t == 0 ? text.lineEnd : text.characters[from - 1]
                    chunk.targets[to] = text.characters[from]
                    chunk.tagSet[to] = sets[lines[row]]
                }
            }
            let losses = network.forward(chunk, tags: bias, weights: weights)
            for row in works.indices {
                for t in 0..<Self.steps { costs[row] += losses[chunk.shards.element(step: t, row: row)] }
            }
        }
        return costs
    }
}

/// The set of tags that each line is given.
private struct LineTagSets: Sendable {
    private let lines: LineTable
    private let use: Evaluator.TagUse
    private let order: Permutation

    init(_ text: EncodedText, _ use: Evaluator.TagUse, seed: UInt64) {
        (lines, self.use) = (text.lines, use)
        order = Permutation(count: text.lines.count, seed: seed)
    }

    subscript(line: Int) -> Int32 {
        switch use {
        case .true: Int32(bitPattern: lines[line].tagSet)
        case .shuffled: Int32(bitPattern: lines[order[line]].tagSet)
        case .none: 0
        }
    }
}
