/// The stack of layers over a batch: reads chunk after chunk with its state carried along.
///
/// A thread runs whole shards forward and back, and then computes its part of every weight's gradient from all of
/// them: threads meet three times a chunk, and their number changes nothing.
final class Network {
    private let team: Team
    private let shards: Shards
    private let inputs: [any LayerInput]
    private let layers: [any RecurrentLayer]
    /// One above each layer; without effect in a network that does not train.
    let dropouts: [Dropout]
    private let outputs: [LayerOutput]
    private let projection: Projection
    /// The gradients of the loss; nil in a network that does not train.
    let gradients: Parameters?

    init(
        shape: ModelShape, rows: Int, steps: Int, training: Bool, dropout: Float = 0, precision: Precision = .f32,
        team: Team = Team(size: 1)
    ) {
        let shards = Shards(rows: rows, steps: steps)
        (self.team, self.shards) = (team, shards)
        let size = rows * steps
        let layers = (0..<shape.layers).map {
            shape.makeLayer($0, shards: shards, steps: steps, training: training, precision: precision)
        }
        let dropouts = (0..<shape.layers).map { _ in
            Dropout(rate: training ? dropout : 0, rows: rows, steps: steps, hidden: shape.hidden)
        }
        let outputs = LeftOperand.sharing(
            count: shape.layers, rows: size, columns: shape.hidden, precision: precision
        ).enumerated().map { k, operand in
            LayerOutput(
                values: dropouts[k].handedOn(layers[k].output), operand: operand,
                gradient: training ? FloatBuffer(count: size * shape.hidden) : nil)
        }
        let above = LeftOperand.sharing(
            count: training ? shape.layers - 1 : 0, rows: size, columns: shape.gates, precision: precision)
        inputs = (0..<shape.layers).map { k -> any LayerInput in
            if let mogrifier = layers[k].mogrifier {
                return MogrifiedInput(
                    layer: k, shape: shape, below: k == 0 ? nil : outputs[k - 1], mogrifier: mogrifier)
            }
            guard k > 0 else { return InputTable(shape: shape, size: size, training: training) }
            return InputProduct(layer: k, below: outputs[k - 1], gateOperand: training ? above[k - 1] : nil)
        }
        (self.layers, self.dropouts, self.outputs) = (layers, dropouts, outputs)
        projection = Projection(shape: shape, rows: rows, steps: steps, training: training, precision: precision)
        gradients = training ? Parameters(shape: shape) : nil
    }

    /// (B, H) each, layer by layer: what the next chunk begins with.
    var carriedStates: [FloatBuffer] { layers.flatMap(\.states).map(\.carried) }

    /// The cost of each target of the chunk in nats, in the chunk's order; 0 where there is no target.
    ///
    /// - Parameter tags: those of the sets that the chunk's `tagSet` counts.
    func forward(_ chunk: Chunk, tags: TagBias, weights: Weights) -> [Double] {
        forwardAll(chunk, tags: tags, weights: weights) { shard in
            projection.takeLoss(chunk, scale: 0, rows: shard.elements)
        }
        return projection.losses
    }

    /// The logits of what follows each character of the chunk: (T·B, V), in the chunk's order.
    func logits(_ chunk: Chunk, tags: TagBias, weights: Weights) -> [Float] {
        forwardAll(chunk, tags: tags, weights: weights) { _ in }
        return projection.allLogits
    }

    /// A row's states, layer by layer: what it remembers of all chunks so far.
    subscript(row: Int) -> [Float] {
        get { layers.flatMap { layer in layer.states.flatMap { $0[row] } } }
        set {
            var rest = newValue[...]
            for state in layers.flatMap(\.states) {
                state[row] = rest.prefix(state.width)
                rest = rest.dropFirst(state.width)
            }
        }
    }

    /// Fills `gradients` with those of `scale` times the summed loss, and gives the sum in nats.
    ///
    /// - Parameters:
    ///   - seed: decides what dropout silences.
    ///   - share: where the chunk's rows stand in a batch that several networks read; nil where they are all of it.
    func forwardAndBackward(
        _ chunk: Chunk, scale: Float, weights: Weights, seed: UInt64, share: BatchShare? = nil
    ) -> Double {
        guard let gradients, let back = weights.backward else { return 0 }
        var random = RandomSource(seed: seed)
        for dropout in dropouts { dropout.draw(&random, share: share) }
        let tags = TagBias(sets: chunk.tagSets, weights: weights)
        let biasGradients = tags.makeBiasGradients()
        for input in inputs { input.begin(chunk) }
        team.run { member in
            prepare(weights, member: member)
            for index in member.slice(of: shards.count) {
                forward(chunk, shard: shards[index], tags: tags, weights: weights)
                projection.takeLoss(chunk, scale: scale, rows: shards[index].elements)
                backward(chunk, shard: shards[index], back: back)
            }
            let cleared = member.slice(of: gradients.count)
            (gradients.buffer.base + cleared.lowerBound).update(repeating: 0, count: cleared.count)
            member.barrier()
            projection.addGradients(
                outputs[layers.count - 1].values, chunk: chunk, weights: weights, gradients: gradients, member: member)
            for (input, layer) in zip(inputs, layers) {
                input.addGradients(
                    chunk, gateGradients: layer.gates, weights: weights, gradients: gradients, member: member)
                layer.addGradients(chunk, weights: weights, gradients: gradients, member: member)
            }
            tags.addGradients(
                gateGradients: layers.map(\.gates), tagSet: chunk.tagSet, biasGradients: biasGradients,
                gradients: gradients, member: member)
            member.barrier()
            for input in inputs { input.finish(chunk, backward: back, gradients: gradients, member: member) }
        }
        tags.backward(biasGradients, backward: back, gradients: gradients)
        return projection.losses.reduce(0, +)
    }

    private func forwardAll(_ chunk: Chunk, tags: TagBias, weights: Weights, then: (Shards.Shard) -> Void) {
        for input in inputs { input.begin(chunk) }
        team.run { member in
            prepare(weights, member: member)
            for index in member.slice(of: shards.count) {
                forward(chunk, shard: shards[index], tags: tags, weights: weights)
                then(shards[index])
            }
        }
    }

    private func prepare(_ weights: Weights, member: Team.Member) {
        for input in inputs { input.prepare(weights: weights, member: member) }
        member.barrier()
    }

    private func forward(_ chunk: Chunk, shard: Shards.Shard, tags: TagBias, weights: Weights) {
        for (k, layer) in layers.enumerated() {
            let (input, bias) = (inputs[k], tags.bias[k])
            layer.forward(chunk, shard: shard, weights: weights) { rows in
                input.forward(chunk, bias: bias, weights: weights, gates: layer.gates, rows: rows)
            }
            dropouts[k].forward(layer.output, shard: shard, steps: chunk.steps)
            outputs[k].operand.fill(outputs[k].values, rows: shard.elements)
        }
        projection.forward(outputs[layers.count - 1].operand, weights: weights, rows: shard.elements)
    }

    private func backward(_ chunk: Chunk, shard: Shards.Shard, back: Weights.Backward) {
        for (k, layer) in layers.enumerated().reversed() {
            guard let gradient = outputs[k].gradient else { return }
            if k == layers.count - 1 {
                projection.backward(backward: back, rows: shard.elements, outputGradient: gradient)
            }
            dropouts[k].backward(gradient, shard: shard, steps: chunk.steps)
            layer.backward(chunk, shard: shard, outputGradient: gradient, backward: back)
            inputs[k].backward(gateGradients: layer.gates, backward: back, rows: shard.elements)
        }
    }
}
