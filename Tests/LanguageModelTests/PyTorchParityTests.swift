import Foundation
import Testing

@testable import LanguageModel

/// Our numbers beside PyTorch's on the same weights and text; Benchmarks/parity/make_fixture.py wrote them.
@Suite struct PyTorchParityTests {
    static func file(_ name: String) throws -> [UInt8] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
        return Array(try Data(contentsOf: folder.appending(path: "parity-\(name).safetensors")))
    }

    /// What one chunk's numbers are called in the file, as `0.logits`.
    struct Numbers {
        private let file: HeldBytes
        private let container: SafeTensors

        init(_ name: String) throws {
            file = HeldBytes(try PyTorchParityTests.file(name))
            container = try SafeTensors(file.bytes)
        }

        func shape(_ name: String) throws -> [Int] {
            try #require(container.entries[name]).shape
        }

        func floats(_ name: String) -> [Float]? {
            (container.entries[name]?.offsets).map { place in
                stride(from: place.lowerBound, to: place.upperBound, by: 4).map {
                    container.data.loadUnaligned(fromByteOffset: $0, as: Float.self)
                }
            }
        }

        /// The `index`-th chunk, with the sets of tags that its numbers count.
        func chunk(_ index: Int, tags: Int) throws -> Chunk {
            let shape = try shape("\(index).inputs")
            var chunk = Chunk(rows: shape[1], steps: shape[0])
            chunk.inputs = try #require(floats("\(index).inputs")).map { Int32($0) }
            chunk.targets = try #require(floats("\(index).targets")).map { Int32($0) }
            chunk.tagSet = try #require(floats("\(index).tagSet")).map { Int32($0) }
            chunk.resets = try #require(floats("\(index).resets")).map { $0 != 0 }
            chunk.tagSets = (0..<1 << tags).map { set in (0..<tags).filter { set >> $0 & 1 == 1 } }
            return chunk
        }
    }

    private let model: CharacterModel

    init() throws {
        model = try CheckpointTests.open(Self.file("model"))
    }

    /// The chunks' losses and gradients, with the state carried from one to the next.
    private func train(on chunks: [Chunk]) throws -> [(loss: Double, gradients: Parameters)] {
        let weights = Weights(model.parameters, forTraining: true)
        let network = Network(shape: model.shape, rows: chunks[0].rows, steps: chunks[0].steps, training: true)
        return try chunks.map { chunk in
            let loss = network.forwardAndBackward(
                sharded(chunk), scale: 1, weights: weights, seed: 1)
            return (loss, try #require(network.gradients).copy())
        }
    }

    /// A chunk whose elements stand step by step, as PyTorch's do, in the order of its shards.
    private func sharded(_ chunk: Chunk) -> Chunk {
        var result = chunk
        for t in 0..<chunk.steps {
            for row in 0..<chunk.rows {
                let (from, to) = (t * chunk.rows + row, chunk.shards.element(step: t, row: row))
                result.inputs[to] = chunk.inputs[from]
                result.targets[to] = chunk.targets[from]
                result.tagSet[to] = chunk.tagSet[from]
                result.resets[to] = chunk.resets[from]
            }
        }
        return result
    }

    /// The chunks' logits (T, B, V), character by character as lines are written.
    private func logits(of chunks: [Chunk]) -> [[Float]] {
        let decoder = LineDecoder(model, precision: .f32)
        let lanes = Lanes(decoder, count: chunks[0].rows)
        let start = lanes[0]
        return chunks.map { chunk in
            (0..<chunk.steps).flatMap { t in
                let steps = (0..<chunk.rows).map { row in
                    let place = t * chunk.rows + row
                    if chunk.resets[place] { lanes[row] = start }
                    let names = chunk.tagSets[Int(chunk.tagSet[place])].map {
                        model.tags.names[$0].split(separator: "=").map(String.init)
                    }
                    let tags = Dictionary(uniqueKeysWithValues: names.map { ($0[0], $0[1]) })
                    return Lanes.Step(lane: row, reading: chunk.inputs[place], under: decoder.condition(tags))
                }
                lanes.advance(steps)
                return (0..<chunk.rows).flatMap { Array(lanes.logits(of: $0)) }
            }
        }
    }

    @Test(arguments: ["untagged", "tagged"]) func logitsAreThoseOfPyTorch(name: String) throws {
        let numbers = try Numbers(name)
        let chunks = try (0..<2).map { try numbers.chunk($0, tags: model.tags.count) }
        for (index, ours) in logits(of: chunks).enumerated() {
            let theirs = try #require(numbers.floats("\(index).logits"))
            #expect(ours.count == theirs.count)
            #expect(zip(ours, theirs).map { abs($0 - $1) }.max() ?? 1 < 1e-5)
        }
    }

    @Test(arguments: ["untagged", "tagged"]) func lossesAndGradientsAreThoseOfPyTorch(name: String) throws {
        let numbers = try Numbers(name)
        let chunks = try (0..<2).map { try numbers.chunk($0, tags: model.tags.count) }
        for (index, ours) in try train(on: chunks).enumerated() {
            let loss = Double(try #require(numbers.floats("\(index).loss"))[0])
            #expect(abs(ours.loss - loss) < 1e-5 * loss)
            ours.gradients.forEachTensor { tensor, gradient in
                // PyTorch gives none to what took no part: the tags, where there are none.
                let theirs = numbers.floats("\(index).gradient.\(tensor.name)")
                let expected = theirs ?? Array(repeating: 0, count: tensor.count)
                #expect((theirs == nil) == (name == "untagged" && tensor.name.hasPrefix("tags")))
                let largest = expected.map(abs).max() ?? 0
                for i in 0..<tensor.count {
                    let error = abs(gradient[i] - expected[i])
                    #expect(
                        error <= 1e-4 * abs(expected[i]) + 1e-6 * largest,
                        "\(tensor.name)[\(i)] of chunk \(index): \(gradient[i]), \(expected[i]) expected")
                }
            }
        }
    }
}
