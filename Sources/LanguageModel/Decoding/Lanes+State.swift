extension Lanes {
    /// What a lane remembers of all that it has read, with the logits of what comes next.
    public struct State: Sendable {
        /// (layers, units), padding included.
        fileprivate let hidden: [Float]
        fileprivate let cells: [Float]
        fileprivate let logits: [Float]
    }

    /// A lane's state, to take away and to bring back, here or in other lanes of the same decoder.
    public subscript(lane: Int) -> State {
        get {
            precondition((0..<count).contains(lane))
            let size = weights.layers.count * states.width
            return State(
                hidden: Array(UnsafeBufferPointer(start: states.hidden(lane, layer: 0), count: size)),
                cells: Array(UnsafeBufferPointer(start: states.cell(lane, layer: 0), count: size)),
                logits: Array(
                    UnsafeBufferPointer(start: logits.base + lane * weights.logitWidth, count: weights.logitWidth)))
        }
        set {
            precondition((0..<count).contains(lane))
            states.hidden(lane, layer: 0).update(from: newValue.hidden, count: newValue.hidden.count)
            states.cell(lane, layer: 0).update(from: newValue.cells, count: newValue.cells.count)
            (logits.base + lane * weights.logitWidth).update(from: newValue.logits, count: newValue.logits.count)
        }
    }
}
