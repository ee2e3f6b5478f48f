/// Lanes of a model of any architecture, by ``NetworkDecoder``.
final class NetworkLanes: LaneReader {
    private let decoder: NetworkDecoder
    private var states: [[Float]]
    /// (count, V).
    private let logits: FloatBuffer

    init(_ decoder: NetworkDecoder, count: Int) {
        self.decoder = decoder
        states = Array(repeating: decoder.start, count: count)
        logits = FloatBuffer(count: count * decoder.vocabulary)
    }

    func advance(_ steps: [Lanes.Step]) {
        guard !steps.isEmpty else { return }
        var read = steps.map { states[$0.lane] }
        let found = decoder.advance(
            &read, reading: steps.map(\.character),
            under: steps.map {
                Array(UnsafeBufferPointer(start: $0.condition.gates.base, count: $0.condition.gates.count))
            })
        for (row, step) in steps.enumerated() {
            states[step.lane] = read[row]
            let next = found[row * decoder.vocabulary..<(row + 1) * decoder.vocabulary]
            (logits.base + step.lane * decoder.vocabulary).update(from: Array(next), count: next.count)
        }
    }

    func logits(of lane: Int) -> UnsafeBufferPointer<Float> {
        UnsafeBufferPointer(start: logits.base + lane * decoder.vocabulary, count: decoder.vocabulary)
    }

    func read(
        _ text: [Lanes.ConditionedCharacter], into lane: Int, each: ((Int, UnsafeBufferPointer<Float>) -> Void)?
    ) {
        for (place, (character, condition)) in text.enumerated() {
            advance([Lanes.Step(lane: lane, reading: character, under: condition)])
            each?(place, logits(of: lane))
        }
    }

    subscript(lane: Int) -> Lanes.State {
        get { Lanes.State(hidden: states[lane], cells: [], logits: Array(logits(of: lane))) }
        set {
            states[lane] = newValue.hidden
            (logits.base + lane * decoder.vocabulary).update(from: newValue.logits, count: newValue.logits.count)
        }
    }
}
