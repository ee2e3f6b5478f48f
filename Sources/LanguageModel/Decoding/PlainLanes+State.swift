extension PlainLanes {
    func copy(_ lane: Int, to other: Int) {
        states.copy(lane, to: other)
        let width = weights.logitWidth
        (logits.base + other * width).update(from: logits.base + lane * width, count: width)
    }

    /// Its units are (layers, units) each, padding included.
    subscript(lane: Int) -> Lanes.State {
        get {
            let size = weights.layers.count * states.width
            return Lanes.State(
                hidden: Array(UnsafeBufferPointer(start: states.hidden(lane, layer: 0), count: size)),
                cells: Array(UnsafeBufferPointer(start: states.cell(lane, layer: 0), count: size)),
                logits: Array(
                    UnsafeBufferPointer(start: logits.base + lane * weights.logitWidth, count: weights.logitWidth)))
        }
        set {
            states.hidden(lane, layer: 0).update(from: newValue.hidden, count: newValue.hidden.count)
            states.cell(lane, layer: 0).update(from: newValue.cells, count: newValue.cells.count)
            (logits.base + lane * weights.logitWidth).update(from: newValue.logits, count: newValue.logits.count)
        }
    }
}
