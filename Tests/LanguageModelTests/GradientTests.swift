import Testing

@testable import LanguageModel

@Suite struct GradientTests {
    /// What single precision leaves of a sum of terms near 1: gradients are compared down to this.
    static let noise = 1e-7

    static func chunk(_ shape: ModelShape, rows: Int, steps: Int, seed: UInt64) -> Chunk {
        var random = RandomSource(seed: seed)
        var chunk = Chunk(rows: rows, steps: steps)
        if shape.tags > 1 { chunk.tagSets += [[0], [0, 1]] }
        for i in 0..<chunk.count {
            chunk.inputs[i] = Int32(random.next(below: shape.vocabulary))
            chunk.targets[i] = Int32(random.next(below: shape.vocabulary + 1) - 1)
            chunk.tagSet[i] = Int32(random.next(below: chunk.tagSets.count))
            chunk.resets[i] = random.next(below: 4) == 0
        }
        return chunk
    }

    /// Weights none of which is 0 or 1, as many are at first: what is left out shall show.
    static func parameters(_ shape: ModelShape, seed: UInt64) -> Parameters {
        let parameters = Parameters.initial(shape: shape, seed: seed, by: .uniform)
        var random = RandomSource(seed: seed + 1)
        for i in 0..<parameters.count { parameters.buffer.base[i] += 0.1 * random.nextNormal() }
        return parameters
    }

    static func values(_ buffer: FloatBuffer) -> [Double] { (0..<buffer.count).map { Double(buffer.base[$0]) } }

    @Test(arguments: ModelShape.tested)
    func lossAgreesWithTheNetworkInDouble(shape: ModelShape) {
        let parameters = Self.parameters(shape, seed: 3)
        let chunk = Self.chunk(shape, rows: 3, steps: 5, seed: 4)
        let network = Network(shape: shape, rows: 3, steps: 5, training: false)
        let weights = Weights(parameters, forTraining: false)
        let losses = network.forward(chunk, tags: TagBias(sets: chunk.tagSets, weights: weights), weights: weights)
        let expected = ReferenceNetwork(parameters).loss(chunk)
        #expect(abs(losses.reduce(0, +) - expected) < 1e-4 * expected)
    }

    static let cases = ModelShape.tested.flatMap { shape in
        (shape.architecture.isPlain ? [0, 0.4] : [0.4]).map { (shape, $0 as Float) }
    }

    @Test(arguments: cases)
    func everyGradientAgreesWithCentralDifferencesInDouble(shape: ModelShape, dropout: Float) throws {
        let parameters = Self.parameters(shape, seed: 5)
        let chunk = Self.chunk(shape, rows: 3, steps: 5, seed: 6)
        let network = Network(shape: shape, rows: 3, steps: 5, training: true, dropout: dropout)
        let weights = Weights(parameters, forTraining: true, weightDropout: dropout, seed: 9)
        _ = network.forwardAndBackward(chunk, scale: 1, weights: weights, seed: 8)
        let gradients = try #require(network.gradients)
        var reference = ReferenceNetwork(parameters)
        if dropout > 0 {
            reference.masks = network.dropouts.map { Self.values($0.mask) }
            reference.weightMasks = weights.weightDropout?.masks.map(Self.values)
        }
        var random = RandomSource(seed: 7)
        gradients.forEachTensor { tensor, values in
            // Two weights alone, then all of the tensor's at once along random directions.
            for direction in 0..<4 {
                var change = [Double](repeating: 0, count: tensor.count)
                if direction < 2 {
                    change[random.next(below: tensor.count)] = 1
                } else {
                    for i in change.indices { change[i] = Double(random.nextNormal()) }
                }
                let terms = change.enumerated().map { Double(values[$0]) * $1 }
                let found = terms.reduce(0, +)
                let expected = reference.slope(of: tensor.name, along: change, chunk)
                let size = terms.reduce(0) { $0 + $1 * $1 }.squareRoot()
                let error = abs(found - expected) / max(abs(expected), size, Self.noise / 1e-4)
                #expect(error < 1e-4, "\(tensor.name): \(found), \(expected) expected")
            }
        }
    }
}

extension ReferenceNetwork {
    /// The derivative of the loss as a tensor's values go along `direction`, by central differences.
    fileprivate mutating func slope(of tensor: String, along direction: [Double], _ chunk: Chunk) -> Double {
        let step = 1e-5
        let kept = values[tensor] ?? []
        values[tensor] = zip(kept, direction).map { $0 + step * $1 }
        let above = loss(chunk)
        values[tensor] = zip(kept, direction).map { $0 - step * $1 }
        let below = loss(chunk)
        values[tensor] = kept
        return (above - below) / (2 * step)
    }
}
