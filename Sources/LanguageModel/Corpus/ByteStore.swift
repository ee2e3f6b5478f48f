/// Where bytes are written in order and then read from anywhere, for as long as it lives.
public protocol ByteStore: AnyObject {
    func append(_ bytes: UnsafeRawBufferPointer) throws

    /// The bytes, aligned for any number; nothing may be appended after.
    func complete() throws -> UnsafeRawBufferPointer
}

/// A store in memory.
final class MemoryStore: ByteStore {
    private var written: [UInt8] = []
    private var completed: UnsafeMutableRawBufferPointer?

    deinit {
        completed?.deallocate()
    }

    func append(_ bytes: UnsafeRawBufferPointer) {
        written.append(contentsOf: bytes)
    }

    func complete() -> UnsafeRawBufferPointer {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: written.count, alignment: 16)
        buffer.copyBytes(from: written)
        written = []
        completed = buffer
        return UnsafeRawBufferPointer(buffer)
    }
}
