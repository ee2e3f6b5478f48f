/// Lanes of a model of any architecture, by ``NetworkDecoder``.
final class NetworkLanes: LaneReader {
    private let decoder: NetworkDecoder
    private var states: [[Float]]
    /// (count, V).
    private let logits: FloatBuffer

    /// Characters of a text that are read in one go.
    private static let longest = 64

    init(_ decoder: NetworkDecoder, count: Int) {
        self.decoder = decoder
        states = Array(repeating: decoder.start, count: count)
        logits = FloatBuffer(count: count * decoder.vocabulary)
    }

    func advance(_ steps: [Lanes.Step]) {
        guard !steps.isEmpty else { return }
        let found = read(steps.map { ($0.character, $0.condition) }, into: steps.map(\.lane))
        for (row, step) in steps.enumerated() { keep(row, of: found, in: step.lane) }
    }

    func logits(of lane: Int) -> UnsafeBufferPointer<Float> {
        UnsafeBufferPointer(start: logits.base + lane * decoder.vocabulary, count: decoder.vocabulary)
    }

    func read(
        _ text: [Lanes.ConditionedCharacter], into lane: Int, each: ((Int, UnsafeBufferPointer<Float>) -> Void)?
    ) {
        for start in stride(from: 0, to: text.count, by: Self.longest) {
            let part = text[start..<min(start + Self.longest, text.count)]
            let found = read(Array(part), into: [lane])
            for row in each == nil ? part.count - 1..<part.count : 0..<part.count {
                keep(row, of: found, in: lane)
                each?(start + row, logits(of: lane))
            }
        }
    }

    func copy(_ lane: Int, to other: Int) {
        states[other] = states[lane]
        let width = decoder.vocabulary
        (logits.base + other * width).update(from: logits.base + lane * width, count: width)
    }

    subscript(lane: Int) -> Lanes.State {
        get { Lanes.State(hidden: states[lane], cells: [], logits: Array(logits(of: lane))) }
        set {
            states[lane] = newValue.hidden
            keep(0, of: newValue.logits, in: lane)
        }
    }

    /// Reads a character into each lane, or all into one, and gives the logits after each: (count, V).
    private func read(_ text: [Lanes.ConditionedCharacter], into lanes: [Int]) -> [Float] {
        var read = lanes.map { states[$0] }
        let found = decoder.advance(
            &read, reading: text.map(\.character),
            under: text.map {
                Array(UnsafeBufferPointer(start: $0.condition.gates.base, count: $0.condition.gates.count))
            })
        for (row, lane) in lanes.enumerated() { states[lane] = read[row] }
        return found
    }

    /// Keeps a row of logits (count, V) as a lane's.
    private func keep(_ row: Int, of found: [Float], in lane: Int) {
        found.withUnsafeBufferPointer { found in
            guard let base = found.baseAddress else { return }
            (logits.base + lane * decoder.vocabulary).update(
                from: base + row * decoder.vocabulary, count: decoder.vocabulary)
        }
    }
}
