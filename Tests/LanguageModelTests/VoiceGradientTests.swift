import Testing

@testable import LanguageModel

@Suite struct VoiceGradientTests {
    static let adaptations = [Adaptation.biases, .lowRank(2), .full]

    /// Three sizes of the plain LSTM, and the other cells and tied models in two.
    @Test(arguments: ModelShape.tested.prefix(9), adaptations)
    func everyDeltasGradientAgreesWithCentralDifferencesInDouble(shape: ModelShape, adaptation: Adaptation) throws {
        let base = GradientTests.parameters(shape, seed: 5)
        let chunk = GradientTests.chunk(shape, rows: 3, steps: 5, seed: 6)
        let deltas = VoiceDeltas(VoiceDeltas.parts(of: shape, adaptation))
        var random = RandomSource(seed: 8)
        for i in 0..<deltas.buffer.count { deltas.buffer.base[i] = 0.1 * random.nextNormal() }
        let merged = base.copy()
        deltas.add(to: base, into: merged)
        let network = Network(shape: shape, rows: 3, steps: 5, training: true)
        _ = network.forwardAndBackward(
            chunk, scale: 1, weights: Weights(merged, forTraining: true), seed: 8)
        let gradients = VoiceGradients(deltas.parts)
        // Twice: nothing of the step before may be left.
        for _ in 0..<2 { gradients.take(from: try #require(network.gradients), of: deltas, team: Team(size: 2)) }

        var reference = ReferenceVoice(base, deltas)
        let found = GradientTests.values(gradients.values.buffer)
        var start = 0
        for part in deltas.parts {
            // A and B apart: a wrong sign of one would not show beside the other.
            let stretches = part.rank.map { [$0 * part.rows, $0 * part.columns] } ?? [part.count]
            for count in stretches {
                let direction = (0..<count).map { _ in Double(random.nextNormal()) }
                let terms = zip(found[start...], direction).map(*)
                let slope = terms.reduce(0, +)
                let expected = reference.slope(from: start, along: direction, chunk)
                let size = terms.reduce(0) { $0 + $1 * $1 }.squareRoot()
                let error = abs(slope - expected) / max(abs(expected), size, GradientTests.noise / 1e-4)
                #expect(error < 1e-4, "\(part.tensor.name) at \(start): \(slope), \(expected) expected")
                start += count
            }
        }
        #expect(start == deltas.buffer.count)
    }

    /// How many threads share the work changes no bit.
    @Test func threadsChangeNoGradient() {
        let shape = ModelShape.tested[1]
        let whole = GradientTests.parameters(shape, seed: 5)
        let deltas = VoiceDeltas.initial(VoiceDeltas.parts(of: shape, .lowRank(3)), seed: 4)
        func taken(_ size: Int) -> [Double] {
            let gradients = VoiceGradients(deltas.parts)
            for _ in 0..<2 { gradients.take(from: whole, of: deltas, team: Team(size: size)) }
            return GradientTests.values(gradients.values.buffer)
        }
        #expect(taken(1) == taken(2))
        #expect(taken(1) == taken(3))
    }
}

/// A base with a voice's deltas, in Double.
private struct ReferenceVoice {
    private let base: ReferenceNetwork
    private let parts: [VoiceDeltas.Part]
    private var values: [Double]

    init(_ base: Parameters, _ deltas: VoiceDeltas) {
        (self.base, parts) = (ReferenceNetwork(base), deltas.parts)
        values = GradientTests.values(deltas.buffer)
    }

    /// The derivative of the loss as the numbers from `start` on go along `direction`, by central differences.
    mutating func slope(from start: Int, along direction: [Double], _ chunk: Chunk) -> Double {
        let (step, kept) = (1e-5, values)
        func moved(by size: Double) -> Double {
            values = kept
            for (i, change) in direction.enumerated() { values[start + i] += size * change }
            return merged.loss(chunk)
        }
        let slope = (moved(by: step) - moved(by: -step)) / (2 * step)
        values = kept
        return slope
    }

    private var merged: ReferenceNetwork {
        var network = base
        var start = 0
        for part in parts {
            var tensor = network.values[part.tensor.name] ?? []
            for row in 0..<part.rows {
                for column in 0..<part.columns {
                    let at = row * part.columns + column
                    guard let rank = part.rank else {
                        tensor[at] += values[start + at]
                        continue
                    }
                    for r in 0..<rank {
                        let right = start + rank * part.rows + r * part.columns + column
                        tensor[at] += values[start + row * rank + r] * values[right]
                    }
                }
            }
            network.values[part.tensor.name] = tensor
            start += part.count
        }
        return network
    }
}
