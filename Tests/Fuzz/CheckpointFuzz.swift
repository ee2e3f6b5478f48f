/// Opens whatever libFuzzer makes up; see README.md beside this file.
///
/// What opens must be a model like any other: written out and opened again, in place or copied, it is the same. Most
/// changes spoil the header's length, so each input is tried a second time with the length that its last `}` gives.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCheckpoint(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    open(bytes)
    if let end = bytes.dropFirst(8).lastIndex(of: UInt8(ascii: "}")) {
        open((0..<8).map { UInt8(truncatingIfNeeded: (end - 7) >> (8 * $0)) } + bytes[8...])
    }
    return 0
}

private func open(_ bytes: [UInt8]) {
    let file = Memory(bytes)
    let written: [UInt8]
    let packed: [[UInt8]]
    do throws(CheckpointError) {
        let model = try CharacterModel(checkpoint: file.bytes, owner: file)
        written = model.checkpoint()
        packed = [.bf16, .int8].map { model.checkpoint($0) }
    } catch {
        _ = error.description
        return
    }
    let copy = Memory(written)
    guard let again = try? CharacterModel(checkpoint: copy.bytes) else { fatalError("what was written does not open") }
    precondition(again.checkpoint() == written, "what was written opens as something else")
    for bytes in packed {
        let file = Memory(bytes)
        guard (try? CharacterModel(checkpoint: file.bytes)) != nil else { fatalError("what was packed does not open") }
    }
}

/// Bytes of their own, so that a read beyond them is seen.
private final class Memory: @unchecked Sendable {
    let bytes: UnsafeRawBufferPointer

    init(_ bytes: [UInt8]) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
        copy.copyBytes(from: bytes)
        self.bytes = UnsafeRawBufferPointer(copy)
    }

    deinit { bytes.deallocate() }
}
