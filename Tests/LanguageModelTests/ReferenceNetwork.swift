import Foundation

@testable import LanguageModel

/// The network written a second time, in Double and without any of the product's shortcuts, to compare with.
struct ReferenceNetwork {
    let shape: ModelShape
    var values: [String: [Double]]
    /// What each layer's outputs are multiplied by, (B, H); nil for nothing.
    var masks: [[Double]]?

    init(_ parameters: Parameters) {
        shape = parameters.shape
        var values: [String: [Double]] = [:]
        parameters.forEachTensor { tensor, pointer in
            values[tensor.name] = (0..<tensor.count).map { Double(pointer[$0]) }
        }
        self.values = values
    }

    /// The summed cost of a chunk's targets in nats, from a state of zeros.
    func loss(_ chunk: Chunk) -> Double {
        (0..<chunk.rows).reduce(0) { $0 + loss(chunk, row: $1) }
    }

    private func loss(_ chunk: Chunk, row: Int) -> Double {
        let h = shape.hidden
        var hidden = [[Double]](repeating: Array(repeating: 0, count: h), count: shape.layers)
        var cell = hidden
        var total = 0.0
        for t in 0..<chunk.steps {
            let i = chunk.shards.element(step: t, row: row)
            if chunk.resets[i] {
                for k in 0..<shape.layers {
                    hidden[k] = Array(repeating: 0, count: h)
                    cell[k] = hidden[k]
                }
            }
            let x = Int(chunk.inputs[i])
            var input = Array(at("embedding.weight")[x * shape.embedding..<(x + 1) * shape.embedding])
            let tags = sum(of: chunk.tagSets[Int(chunk.tagSet[i])])
            for k in 0..<shape.layers {
                var gates = add(at("lstm.bias_ih_l\(k)"), at("lstm.bias_hh_l\(k)"))
                gates = add(gates, product("lstm.weight_ih_l\(k)", input))
                gates = add(gates, product("lstm.weight_hh_l\(k)", hidden[k]))
                if shape.tags > 0 { gates = add(gates, product("tags.projection_l\(k)", tags)) }
                for j in 0..<h {
                    cell[k][j] = sigmoid(gates[h + j]) * cell[k][j] + sigmoid(gates[j]) * tanh(gates[2 * h + j])
                    hidden[k][j] = sigmoid(gates[3 * h + j]) * tanh(cell[k][j])
                }
                input = hidden[k]
                if let mask = masks?[k] { for j in 0..<h { input[j] *= mask[row * h + j] } }
            }
            guard chunk.targets[i] >= 0 else { continue }
            let logits = add(at("projection.bias"), product("projection.weight", input))
            let most = logits.max() ?? 0
            total += log(logits.reduce(0) { $0 + exp($1 - most) }) + most - logits[Int(chunk.targets[i])]
        }
        return total
    }

    private func at(_ name: String) -> [Double] { values[name] ?? [] }

    private func add(_ a: [Double], _ b: [Double]) -> [Double] { zip(a, b).map(+) }

    private func product(_ matrix: String, _ x: [Double]) -> [Double] {
        let w = at(matrix)
        return (0..<w.count / x.count).map { row in
            var sum = 0.0
            for (j, value) in x.enumerated() { sum += w[row * x.count + j] * value }
            return sum
        }
    }

    private func sum(of tags: [Int]) -> [Double] {
        var result = [Double](repeating: 0, count: shape.tagWidth)
        for tag in tags {
            for j in 0..<shape.tagWidth { result[j] += at("tags.weight")[tag * shape.tagWidth + j] }
        }
        return result
    }

    private func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
}
