/// A state of a layer's cells over a chunk: hidden units, or the memory of an LSTM.
final class StateSequence: @unchecked Sendable {
    let width: Int
    /// (T·B, H): after each step.
    let after: FloatBuffer
    /// (T·B, H): before each step, with the rows zeroed that began a work.
    let before: FloatBuffer
    /// (B, H): what the chunk begins with.
    let carried: FloatBuffer

    init(width: Int, shards: Shards, steps: Int) {
        self.width = width
        after = FloatBuffer(count: shards.rows * steps * width)
        before = FloatBuffer(count: shards.rows * steps * width)
        carried = FloatBuffer(count: shards.rows * width)
    }

    /// A row of what the next chunk begins with.
    subscript(row: Int) -> ArraySlice<Float> {
        get { Array(UnsafeBufferPointer(start: carried.base + row * width, count: width))[...] }
        set { for (j, value) in newValue.enumerated() { carried.base[row * width + j] = value } }
    }

    /// Keeps what stands before a step.
    ///
    /// - Parameter resets: the rows, counted from the shard's first, that begin a work.
    func begin(_ step: ShardStep, resets: [Int]) {
        let (slot, size) = (before.base + step.element * width, step.rows * width)
        if step.isFirst {
            slot.update(from: carried.base + step.shard.rows.lowerBound * width, count: size)
        } else {
            slot.update(from: after.base + step.element * width - size, count: size)
        }
        for row in resets { (slot + row * width).update(repeating: 0, count: width) }
    }

    /// Keeps what stands after a shard's last step for the next chunk.
    func end(_ last: ShardStep) {
        (carried.base + last.shard.rows.lowerBound * width).update(
            from: after.base + last.element * width, count: last.rows * width)
    }
}
