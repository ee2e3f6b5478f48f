/// A block of floats at a fixed address, 64-byte aligned and zero at first, freed with its last owner.
///
/// Kernels read and write it through `base`. Writers must not share a buffer; readers may.
final class FloatBuffer: @unchecked Sendable {
    let base: UnsafeMutablePointer<Float>
    let count: Int

    init(count: Int) {
        self.count = count
        let raw = UnsafeMutableRawPointer.allocate(byteCount: max(count, 1) * MemoryLayout<Float>.stride, alignment: 64)
        base = raw.bindMemory(to: Float.self, capacity: max(count, 1))
        base.initialize(repeating: 0, count: max(count, 1))
    }

    deinit {
        base.deallocate()
    }

    func clear() {
        base.update(repeating: 0, count: count)
    }

    func copy(from other: FloatBuffer) {
        base.update(from: other.base, count: min(count, other.count))
    }
}
