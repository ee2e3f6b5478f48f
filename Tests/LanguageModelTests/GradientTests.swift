import Testing

@testable import LanguageModel

@Suite struct GradientTests {
    /// Sizes that are no multiple of a vector or a panel, so that every edge of the kernels is met.
    static let shapes = [
        ModelShape(vocabulary: 7, tags: 3, embedding: 5, hidden: 6, layers: 1, tagWidth: 4),
        ModelShape(vocabulary: 37, tags: 2, embedding: 9, hidden: 21, layers: 2, tagWidth: 3),
        ModelShape(vocabulary: 11, tags: 0, embedding: 4, hidden: 17, layers: 3, tagWidth: 0),
    ]

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

    @Test(arguments: shapes)
    func lossAgreesWithTheNetworkInDouble(shape: ModelShape) {
        let parameters = Parameters.initial(shape: shape, seed: 3)
        let chunk = Self.chunk(shape, rows: 3, steps: 5, seed: 4)
        let network = Network(shape: shape, rows: 3, steps: 5, training: false)
        let weights = Weights(parameters, forTraining: false)
        let losses = network.forward(chunk, tags: TagBias(sets: chunk.tagSets, weights: weights), weights: weights)
        let expected = ReferenceNetwork(parameters).loss(chunk)
        #expect(abs(losses.reduce(0, +) - expected) < 1e-4 * expected)
    }

    @Test(arguments: shapes, [0, 0.4] as [Float])
    func everyGradientAgreesWithCentralDifferencesInDouble(shape: ModelShape, dropout: Float) throws {
        let parameters = Parameters.initial(shape: shape, seed: 5)
        let chunk = Self.chunk(shape, rows: 3, steps: 5, seed: 6)
        let network = Network(shape: shape, rows: 3, steps: 5, training: true, dropout: dropout)
        _ = network.forwardAndBackward(
            chunk, scale: 1, parameters: parameters, weights: Weights(parameters, forTraining: true), seed: 8)
        let gradients = try #require(network.gradients)
        var reference = ReferenceNetwork(parameters)
        if dropout > 0 {
            reference.masks = network.dropouts.map { dropout in
                (0..<dropout.mask.count).map { Double(dropout.mask.base[$0]) }
            }
        }
        var random = RandomSource(seed: 7)
        gradients.forEachTensor { tensor, values in
            for _ in 0..<min(12, tensor.count) {
                let i = random.next(below: tensor.count)
                let step = 1e-5
                let kept = reference.values[tensor.name]?[i] ?? 0
                reference.values[tensor.name]?[i] = kept + step
                let above = reference.loss(chunk)
                reference.values[tensor.name]?[i] = kept - step
                let below = reference.loss(chunk)
                reference.values[tensor.name]?[i] = kept
                let expected = (above - below) / (2 * step)
                let error = abs(Double(values[i]) - expected) / max(abs(expected), Self.noise / 1e-4)
                #expect(error < 1e-4, "\(tensor.name)[\(i)]: \(values[i]), \(expected) expected")
            }
        }
    }
}
