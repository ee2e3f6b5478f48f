import CKernels

/// Lanes of the plain LSTM: one read of the weights serves all.
final class PlainLanes: LaneReader {
    let count: Int
    let weights: DecoderWeights
    let team: Team
    let states: LaneStates
    /// The steps that are being made.
    private var rows: [(lane: Int, input: DecoderWeights.Input)] = []
    /// (count, V) by lane.
    let logits: FloatBuffer
    /// (count, gates): the sums of a step, row by row.
    private let sums: FloatBuffer
    /// (layers, count): what each layer hands to the next.
    private let outputs: AlignedMemory
    /// (threads, count): the hidden units that a layer had before; each member of the team prepares its own.
    private let inputs: AlignedMemory

    init(_ weights: DecoderWeights, count: Int, team: Team, threads: Int) {
        (self.weights, self.count, self.team) = (weights, count, team)
        let size = count * weights.operandSize
        states = LaneStates(weights, count: count)
        logits = FloatBuffer(count: count * weights.logitWidth)
        sums = FloatBuffer(count: count * max(weights.gateWidth, weights.logitWidth))
        outputs = AlignedMemory(byteCount: weights.layers.count * size)
        inputs = AlignedMemory(byteCount: threads * size)
    }

    func advance(_ steps: [Lanes.Step]) {
        rows.removeAll(keepingCapacity: true)
        for step in steps { rows.append((step.lane, weights.input(step.character, step.condition))) }
        withExtendedLifetime(steps) {
            team.run { member in
                for k in weights.layers.indices {
                    advance(layer: k, member)
                    member.barrier()
                }
                project(member)
            }
        }
        for step in steps { states.turn(step.lane) }
    }

    func logits(of lane: Int) -> UnsafeBufferPointer<Float> {
        UnsafeBufferPointer(start: logits.base + lane * weights.logitWidth, count: weights.shape.vocabulary)
    }

    private func advance(layer k: Int, _ member: Team.Member) {
        let (layer, width, size) = (weights.layers[k], weights.gateWidth, weights.operandSize)
        let panels = member.slice(of: weights.panels)
        let inputs = inputs.base + member.index * count * size
        let outputs = outputs.base + k * count * size
        for (row, step) in rows.enumerated() {
            weights.begin(step.input, layer: k, panels: panels, sums: sums.base + row * width)
            weights.prepare(states.hidden(step.lane, layer: k), into: inputs + row * size)
        }
        layer.input?.multiply(
            outputs - count * size, count: rows.count, panels: panels, addingTo: sums.base, width: width)
        layer.recurrent.multiply(inputs, count: rows.count, panels: panels, addingTo: sums.base, width: width)
        for (row, step) in rows.enumerated() {
            weights.activate(
                sums.base + row * width, panels: panels, cell: states.cell(step.lane, layer: k),
                hidden: states.nextHidden(step.lane, layer: k), output: outputs + row * size)
        }
    }

    private func project(_ member: Team.Member) {
        let width = weights.logitWidth
        let panels = member.slice(of: weights.projection.panels)
        let (start, count) = (panels.lowerBound * Int(TL_OUTPUTS), panels.count * Int(TL_OUTPUTS))
        for row in rows.indices { weights.beginLogits(sums.base + row * width, panels: panels) }
        weights.projection.multiply(
            outputs.base + (weights.layers.count - 1) * self.count * weights.operandSize, count: rows.count,
            panels: panels, addingTo: sums.base, width: width)
        for (row, step) in rows.enumerated() {
            (logits.base + step.lane * width + start).update(from: sums.base + row * width + start, count: count)
        }
    }
}
