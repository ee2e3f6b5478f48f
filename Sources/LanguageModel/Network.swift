/// The stack of layers over a batch: reads chunk after chunk with its state carried along.
///
/// A thread runs whole shards forward and back, and then computes its part of every weight's gradient from all of
/// them: threads meet twice a chunk, and their number changes nothing.
final class Network {
    private let shape: ModelShape
    private let team: Team
    private let shards: Shards
    private let table: InputTable
    private let layers: [LSTMLayer]
    private let inputs: [InputProduct]
    private let projection: Projection
    /// One above each layer; without effect in a network that does not train.
    let dropouts: [Dropout]
    /// (T·B, H): what a layer hands on, as the products above read it.
    private let outputOperand: LeftOperand
    /// (T·B, G): a layer's gate gradients, as the input product's way back reads them.
    private let gateOperand: LeftOperand?
    private let outputGradients: [FloatBuffer]
    /// The gradients of the loss; nil in a network that does not train.
    let gradients: Parameters?

    init(
        shape: ModelShape, rows: Int, steps: Int, training: Bool, dropout: Float = 0, precision: Precision = .f32,
        team: Team = Team(size: 1)
    ) {
        let shards = Shards(rows: rows, steps: steps)
        (self.shape, self.team, self.shards) = (shape, team, shards)
        let size = rows * steps
        table = InputTable(shape: shape, training: training)
        layers = (0..<shape.layers).map {
            LSTMLayer(index: $0, shape: shape, shards: shards, steps: steps, training: training, precision: precision)
        }
        inputs = (0..<shape.layers).map { InputProduct(layer: $0) }
        projection = Projection(shape: shape, rows: rows, steps: steps, training: training, precision: precision)
        dropouts = (0..<shape.layers).map { _ in
            Dropout(rate: training ? dropout : 0, rows: rows, steps: steps, hidden: shape.hidden)
        }
        outputOperand = LeftOperand(rows: size, columns: shape.hidden, precision: precision)
        gateOperand =
            training && shape.layers > 1
            ? LeftOperand(rows: size, columns: shape.gates, precision: precision) : nil
        outputGradients = training ? (0..<shape.layers).map { _ in FloatBuffer(count: size * shape.hidden) } : []
        gradients = training ? Parameters(shape: shape) : nil
    }

    /// (B, H) each: what the next chunk begins with.
    var carriedStates: [FloatBuffer] { layers.flatMap(\.carriedStates) }

    /// The cost of each target of the chunk in nats, in the chunk's order; 0 where there is no target.
    ///
    /// - Parameter tags: those of the sets that the chunk's `tagSet` counts.
    func forward(_ chunk: Chunk, tags: TagBias, weights: Weights) -> [Double] {
        team.run { member in
            for index in member.slice(of: shards.count) {
                forward(chunk, shard: shards[index], tags: tags, scale: 0, weights: weights)
            }
        }
        return projection.losses
    }

    /// Fills `gradients` with those of `scale` times the summed loss, and gives the sum in nats.
    ///
    /// - Parameter seed: decides what dropout silences.
    func forwardAndBackward(
        _ chunk: Chunk, scale: Float, parameters: Parameters, weights: Weights, seed: UInt64
    ) -> Double {
        guard let gradients, let back = weights.backward else { return 0 }
        var random = RandomSource(seed: seed)
        for dropout in dropouts { dropout.draw(&random) }
        let tags = TagBias(sets: chunk.tagSets, weights: weights)
        let biasGradients = tags.makeBiasGradients()
        team.run { member in
            for index in member.slice(of: shards.count) {
                forward(chunk, shard: shards[index], tags: tags, scale: scale, weights: weights)
                backward(chunk, shard: shards[index], back: back)
            }
            let cleared = member.slice(of: gradients.count)
            (gradients.buffer.base + cleared.lowerBound).update(repeating: 0, count: cleared.count)
            member.barrier()
            addGradients(chunk, parameters: parameters, weights: weights, gradients: gradients, member: member)
            tags.addGradients(
                gateGradients: layers.map(\.gates), tagSet: chunk.tagSet, biasGradients: biasGradients,
                gradients: gradients, member: member)
            member.barrier()
            table.backward(backward: back, gradients: gradients, member: member)
        }
        tags.backward(biasGradients, backward: back, gradients: gradients)
        return projection.losses.reduce(0, +)
    }

    private func forward(_ chunk: Chunk, shard: Shards.Shard, tags: TagBias, scale: Float, weights: Weights) {
        for k in layers.indices {
            let (layer, bias) = (layers[k], tags.bias[k])
            layer.forward(chunk, shard: shard, weights: weights) { rows in
                if k == 0 {
                    table.forward(chunk, bias: bias, weights: weights, gates: layer.gates, rows: rows)
                } else {
                    inputs[k].forward(
                        outputOperand, chunk: chunk, bias: bias, weights: weights, gates: layer.gates, rows: rows)
                }
            }
            dropouts[k].forward(layer.output, shard: shard, steps: chunk.steps)
            outputOperand.fill(handedOn(by: k), rows: shard.elements)
        }
        projection.forward(outputOperand, chunk: chunk, scale: scale, weights: weights, rows: shard.elements)
    }

    private func backward(_ chunk: Chunk, shard: Shards.Shard, back: Weights.Backward) {
        let top = shape.layers - 1
        projection.backward(backward: back, rows: shard.elements, outputGradient: outputGradients[top])
        for k in stride(from: top, through: 0, by: -1) {
            let layer = layers[k]
            dropouts[k].backward(outputGradients[k], shard: shard, steps: chunk.steps)
            layer.backward(chunk, shard: shard, outputGradient: outputGradients[k], backward: back)
            guard k > 0, let gateOperand else { break }
            inputs[k].backward(
                gateGradients: layer.gates, operand: gateOperand, backward: back, rows: shard.elements,
                inputGradient: outputGradients[k - 1])
        }
    }

    private func addGradients(
        _ chunk: Chunk, parameters: Parameters, weights: Weights, gradients: Parameters, member: Team.Member
    ) {
        projection.addGradients(
            handedOn(by: shape.layers - 1), chunk: chunk, weights: weights, gradients: gradients, member: member)
        for k in layers.indices {
            layers[k].addGradients(chunk, weights: weights, gradients: gradients, member: member)
            if k == 0 {
                table.addGradients(
                    chunk, gateGradients: layers[k].gates, parameters: parameters, gradients: gradients,
                    member: member)
            } else {
                inputs[k].addGradients(
                    handedOn(by: k - 1), chunk: chunk, gateGradients: layers[k].gates, weights: weights,
                    gradients: gradients, member: member)
            }
        }
    }

    /// (T·B, H): a layer's outputs, less what dropout silenced.
    private func handedOn(by layer: Int) -> UnsafeMutablePointer<Float> {
        dropouts[layer].handedOn(layers[layer].output)
    }
}
