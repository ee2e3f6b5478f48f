import CKernels

extension PlainLanes {
    /// Products that need not wait for each other are done together, layer by layer.
    func read(
        _ text: [Lanes.ConditionedCharacter], into lane: Int, each: ((Int, UnsafeBufferPointer<Float>) -> Void)?
    ) {
        let passage = Passage(weights, length: min(text.count, Passage.longest))
        for start in stride(from: 0, to: text.count, by: Passage.longest) {
            let part = text[start..<min(start + Passage.longest, text.count)].map(weights.input)
            let wanted = each == nil ? part.count - 1..<part.count : 0..<part.count
            for k in weights.layers.indices {
                weights.prepare(states.hidden(lane, layer: k), into: passage.outputs(0, layer: k))
            }
            withExtendedLifetime(text) {
                team.run { member in
                    for k in weights.layers.indices { read(part, into: lane, layer: k, passage, member) }
                    project(passage, wanted, member)
                }
            }
            states.turn(lane)
            for t in wanted {
                each?(start + t, UnsafeBufferPointer(start: passage.logits(t), count: weights.shape.vocabulary))
            }
            (logits.base + lane * weights.logitWidth).update(
                from: passage.logits(part.count - 1), count: weights.logitWidth)
        }
    }

    private func read(
        _ part: [DecoderWeights.Input], into lane: Int, layer k: Int, _ passage: Passage, _ member: Team.Member
    ) {
        let layer = weights.layers[k]
        let panels = member.slice(of: weights.panels)
        for (t, input) in part.enumerated() {
            weights.begin(input, layer: k, panels: panels, sums: passage.gates(t))
        }
        layer.input?.multiply(
            passage.outputs(1, layer: k - 1), count: part.count, panels: panels, addingTo: passage.gates(0),
            width: weights.gateWidth)
        for t in part.indices {
            layer.recurrent.multiply(
                passage.outputs(t, layer: k), count: 1, panels: panels, addingTo: passage.gates(t),
                width: weights.gateWidth)
            weights.activate(
                passage.gates(t), panels: panels, cell: states.cell(lane, layer: k),
                hidden: states.nextHidden(lane, layer: k), output: passage.outputs(t + 1, layer: k))
            member.barrier()
        }
    }

    private func project(_ passage: Passage, _ wanted: Range<Int>, _ member: Team.Member) {
        let panels = member.slice(of: weights.projection.panels)
        for t in wanted { weights.beginLogits(passage.logits(t), panels: panels) }
        weights.projection.multiply(
            passage.outputs(wanted.lowerBound + 1, layer: weights.layers.count - 1), count: wanted.count,
            panels: panels, addingTo: passage.logits(wanted.lowerBound), width: weights.logitWidth)
    }
}

/// What reading a part of a text needs room for.
private final class Passage {
    /// The characters of a part: enough for one read of a layer's input weights to count little.
    static let longest = 64

    private let weights: DecoderWeights
    private let length: Int
    private let gates: FloatBuffer
    private let logits: FloatBuffer
    /// (layers, length + 1): the hidden units before the part and after each character.
    private let outputs: AlignedMemory

    init(_ weights: DecoderWeights, length: Int) {
        (self.weights, self.length) = (weights, length)
        gates = FloatBuffer(count: length * weights.gateWidth)
        logits = FloatBuffer(count: length * weights.logitWidth)
        outputs = AlignedMemory(byteCount: weights.layers.count * (length + 1) * weights.operandSize)
    }

    func gates(_ t: Int) -> UnsafeMutablePointer<Float> { gates.base + t * weights.gateWidth }

    func logits(_ t: Int) -> UnsafeMutablePointer<Float> { logits.base + t * weights.logitWidth }

    func outputs(_ t: Int, layer: Int) -> UnsafeMutableRawPointer {
        outputs.base + (layer * (length + 1) + t) * weights.operandSize
    }
}
