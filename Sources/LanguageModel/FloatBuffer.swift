/// A block of floats at a fixed address, freed with its last owner.
///
/// Kernels read and write it through `base`. Writers must not share a buffer; readers may.
final class FloatBuffer: @unchecked Sendable {
    let base: UnsafeMutablePointer<Float>
    let count: Int
    /// What the memory belongs to; nil where it is the buffer's own.
    private let owner: (any AnyObject & Sendable)?

    /// Floats of its own, 64-byte aligned and zero at first.
    init(count: Int) {
        self.count = count
        let raw = UnsafeMutableRawPointer.allocate(byteCount: max(count, 1) * MemoryLayout<Float>.stride, alignment: 64)
        base = raw.bindMemory(to: Float.self, capacity: max(count, 1))
        base.initialize(repeating: 0, count: max(count, 1))
        owner = nil
    }

    /// Floats that `owner` keeps in memory, which may be read-only: nobody may write them.
    init(_ floats: UnsafePointer<Float>, count: Int, owner: any AnyObject & Sendable) {
        base = UnsafeMutablePointer(mutating: floats)
        self.count = count
        self.owner = owner
    }

    deinit {
        if owner == nil { base.deallocate() }
    }

    func clear() {
        base.update(repeating: 0, count: count)
    }

    func copy(from other: FloatBuffer) {
        base.update(from: other.base, count: min(count, other.count))
    }
}
