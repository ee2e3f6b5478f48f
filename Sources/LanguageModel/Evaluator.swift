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

    public func evaluate(_ text: EncodedText, tags: TagUse = .true, seed: UInt64 = 1) -> Evaluation {
        evaluate(text, tags: tags, seed: seed, part: 0, of: 1)
    }

    /// Reads only every so many-th work: the `nats` of all parts add up to those of the text.
    func evaluate(
        _ text: EncodedText, tags: TagUse = .true, seed: UInt64 = 1, part: Int, of parts: Int
    ) -> Evaluation {
        let weights = Weights(parameters, forTraining: false, precision: precision)
        let sets = tagSets(of: text, tags, seed: seed)
        let bias = TagBias(sets: text.tagSets, weights: weights)
        let groups = groups(of: text.works, part: part, of: parts)
        var costs = [Double](repeating: 0, count: text.works.count)
        costs.withUnsafeMutableBufferPointer { costs in
            nonisolated(unsafe) let costs = costs
            inParallel(groups.count, threads: threads) { index in
                let works = groups[index].map { text.works[$0] }
                let found = cost(of: works, text, sets: sets, bias: bias, weights: weights)
                for (work, cost) in zip(groups[index], found) { costs[work] = cost }
            }
        }
        let unknown = text.unknownCount
        let unknownNats = part == 0 ? Double(unknown) * Vocabulary.unknownCost * log(2) : 0
        return Evaluation(
            characters: text.characterCount, unknownCharacters: unknown,
            nats: costs.reduce(0, +) + unknownNats)
    }

    /// The indices of the works in groups of alike length, so that few rows idle.
    private func groups(of works: [Range<Int>], part: Int, of parts: Int) -> [[Int]] {
        let all = works.indices.sorted { (works[$0].count, $0) > (works[$1].count, $1) }
        let sorted = stride(from: part, to: all.count, by: parts).map { all[$0] }
        let size = min(Self.rows, max(1, (sorted.count + threads - 1) / threads))
        return stride(from: 0, to: sorted.count, by: size).map { Array(sorted[$0..<min($0 + size, sorted.count)]) }
    }

    private func cost(
        of works: [Range<Int>], _ text: EncodedText, sets: [Int32], bias: TagBias, weights: Weights
    ) -> [Double] {
        let network = Network(
            shape: parameters.shape, rows: works.count, steps: Self.steps, training: false, precision: precision)
        let longest = works.map(\.count).max() ?? 0
        var costs = [Double](repeating: 0, count: works.count)
        for start in stride(from: 0, to: longest, by: Self.steps) {
            var chunk = Chunk(rows: works.count, steps: Self.steps)
            for (row, work) in works.enumerated() {
                for t in 0..<Self.steps where start + t < work.count {
                    let (from, to) = (work.lowerBound + start + t, chunk.shards.element(step: t, row: row))
                    chunk.inputs[to] = start + t == 0 ? text.lineEnd : text.characters[from - 1]
                    chunk.targets[to] = text.characters[from]
                    chunk.tagSet[to] = sets[from]
                }
            }
            let losses = network.forward(chunk, tags: bias, weights: weights)
            for row in works.indices {
                for t in 0..<Self.steps { costs[row] += losses[chunk.shards.element(step: t, row: row)] }
            }
        }
        return costs
    }

    private func tagSets(of text: EncodedText, _ use: TagUse, seed: UInt64) -> [Int32] {
        switch use {
        case .true: return text.tagSetOfCharacter
        case .none: return Array(repeating: 0, count: text.characterCount)
        case .shuffled:
            var random = RandomSource(seed: seed)
            let sets = random.shuffled(text.lines.map { text.tagSetOfCharacter[$0] })
            var result: [Int32] = []
            for (index, line) in text.lines.enumerated() {
                let end = index + 1 < text.lines.count ? text.lines[index + 1] : text.characterCount
                result += Array(repeating: sets[index], count: end - line)
            }
            return result
        }
    }
}
