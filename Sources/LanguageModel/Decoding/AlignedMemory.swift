import CKernels

/// Bytes at a fixed address, zero at first, 64-byte aligned; those of a large block ask for large pages.
///
/// Writers must not share a part of it; readers may.
final class AlignedMemory: @unchecked Sendable {
    let base: UnsafeMutableRawPointer

    /// The size of a large page on x86-64 and most arm64 systems.
    private static let largePage = 1 << 21

    init(byteCount: Int) {
        let isLarge = byteCount >= Self.largePage
        base = .allocate(byteCount: max(byteCount, 1), alignment: isLarge ? Self.largePage : 64)
        if isLarge { tl_advise_large_pages(base, byteCount) }
        base.initializeMemory(as: UInt8.self, repeating: 0, count: byteCount)
    }

    deinit {
        base.deallocate()
    }
}
