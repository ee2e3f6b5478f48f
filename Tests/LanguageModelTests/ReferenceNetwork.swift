import Foundation

@testable import LanguageModel

/// The network written a second time, in Double and without any of the product's shortcuts, to compare with.
struct ReferenceNetwork {
    let shape: ModelShape
    var values: [String: [Double]]
    /// What each layer's outputs are multiplied by, (B, H); nil for nothing.
    var masks: [[Double]]?

    /// What each layer's recurrent weights are multiplied by, (G, H); nil for nothing.
    var weightMasks: [[Double]]?

    init(_ parameters: Parameters) {
        shape = parameters.shape
        var values: [String: [Double]] = [:]
        parameters.forEachTensor { tensor, pointer in
            values[tensor.name] = (0..<tensor.count).map { Double(pointer[$0]) }
        }
        self.values = values
    }

    /// What a layer remembers; only an LSTM has cells.
    private struct State {
        var hidden: [Double]
        var cell: [Double]
    }

    /// The summed cost of a chunk's targets in nats, from a state of zeros.
    func loss(_ chunk: Chunk) -> Double {
        (0..<chunk.rows).reduce(0) { $0 + loss(chunk, row: $1) }
    }

    private func loss(_ chunk: Chunk, row: Int) -> Double {
        let zeros = [Double](repeating: 0, count: shape.hidden)
        let start = (0..<shape.layers).map { _ in State(hidden: zeros, cell: zeros) }
        var states = start
        var total = 0.0
        for t in 0..<chunk.steps {
            let i = chunk.shards.element(step: t, row: row)
            if chunk.resets[i] { states = start }
            let x = Int(chunk.inputs[i])
            var input = Array(at("embedding.weight")[x * shape.embedding..<(x + 1) * shape.embedding])
            let tags = sum(of: chunk.tagSets[Int(chunk.tagSet[i])])
            for k in 0..<shape.layers {
                step(layer: k, &states[k], input: input, tags: tags)
                input = states[k].hidden
                if let mask = masks?[k] { for j in input.indices { input[j] *= mask[row * shape.hidden + j] } }
            }
            guard chunk.targets[i] >= 0 else { continue }
            let logits = add(
                at("projection.bias"),
                product(shape.architecture.isTied ? "embedding.weight" : "projection.weight", input))
            let most = logits.max() ?? 0
            total += log(logits.reduce(0) { $0 + exp($1 - most) }) + most - logits[Int(chunk.targets[i])]
        }
        return total
    }

    private func step(layer k: Int, _ state: inout State, input: [Double], tags: [Double]) {
        let (cell, h) = (shape.architecture.cell, shape.hidden)
        var (input, read) = (input, state.hidden)
        for round in 0..<shape.architecture.mogrifierRounds {
            if round % 2 == 0 {
                input = zip(input, mogrifierGate(round + 1, layer: k, read)).map { 2 * $0 * $1 }
            } else {
                read = zip(read, mogrifierGate(round + 1, layer: k, input)).map { 2 * $0 * $1 }
            }
        }
        var fromInput = add(at("\(cell).bias_ih_l\(k)"), product("\(cell).weight_ih_l\(k)", input))
        if shape.tags > 0 { fromInput = add(fromInput, product("tags.projection_l\(k)", tags)) }
        let fromState = add(
            at("\(cell).bias_hh_l\(k)"), product("\(cell).weight_hh_l\(k)", read, mask: weightMasks?[k]))
        var gates = add(fromInput, fromState)
        if cell == .gru {
            normalise(gate: 0, of: &gates, layer: k)
            for j in 0..<h { gates[2 * h + j] = fromInput[2 * h + j] + sigmoid(gates[j]) * fromState[2 * h + j] }
        }
        for gate in (cell == .gru ? 1 : 0)..<gates.count / h { normalise(gate: gate, of: &gates, layer: k) }
        for j in 0..<h {
            switch cell {
            case .lstm:
                state.cell[j] =
                    sigmoid(gates[h + j]) * state.cell[j] + sigmoid(gates[j]) * tanh(gates[2 * h + j])
                state.hidden[j] = sigmoid(gates[3 * h + j]) * tanh(state.cell[j])
            case .gru:
                let z = sigmoid(gates[h + j])
                state.hidden[j] = (1 - z) * tanh(gates[2 * h + j]) + z * state.hidden[j]
            case .rnn:
                state.hidden[j] = tanh(gates[j])
            }
        }
    }

    private func normalise(gate: Int, of gates: inout [Double], layer: Int) {
        guard shape.architecture.hasLayerNorm else { return }
        let units = gate * shape.hidden..<(gate + 1) * shape.hidden
        let mean = gates[units].reduce(0, +) / Double(units.count)
        let variance = gates[units].reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(units.count)
        let (gain, bias) = (at("norm.weight_l\(layer)"), at("norm.bias_l\(layer)"))
        for j in units { gates[j] = gain[j] * (gates[j] - mean) / (variance + 1e-5).squareRoot() + bias[j] }
    }

    private func mogrifierGate(_ round: Int, layer: Int, _ x: [Double]) -> [Double] {
        let place = "\(round)_l\(layer)"
        if shape.architecture.mogrifierRank == nil { return product("mogrifier.weight_\(place)", x).map(sigmoid) }
        return product("mogrifier.up_\(place)", product("mogrifier.down_\(place)", x)).map(sigmoid)
    }

    private func at(_ name: String) -> [Double] { values[name] ?? [] }

    private func add(_ a: [Double], _ b: [Double]) -> [Double] { zip(a, b).map(+) }

    private func product(_ matrix: String, _ x: [Double], mask: [Double]? = nil) -> [Double] {
        let w = mask.map { zip(at(matrix), $0).map(*) } ?? at(matrix)
        return (0..<w.count / x.count).map { row in
            w.withUnsafeBufferPointer { w in
                x.withUnsafeBufferPointer { x in
                    guard let first = w.baseAddress, let vector = x.baseAddress else { return 0 }
                    // Bare pointers: anything else takes ten times as long in a debug build.
                    var (sum, j) = (0.0, 0)
                    let values = first + row * x.count
                    let count = x.count
                    while j < count {
                        sum += values[j] * vector[j]
                        j += 1
                    }
                    return sum
                }
            }
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
