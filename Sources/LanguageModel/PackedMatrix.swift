import CKernels

/// The right-hand side B (K, N) of a product, packed into column panels for the kernels.
final class PackedMatrix: @unchecked Sendable {
    let rows: Int
    let columns: Int
    private let storage: Storage

    private enum Storage {
        case f32(FloatBuffer)
        case bf16(UnsafeMutablePointer<UInt16>)
    }

    init(rows: Int, columns: Int, precision: Precision) {
        self.rows = rows
        self.columns = columns
        switch precision {
        case .f32:
            let panels = (columns + Int(TL_PANEL) - 1) / Int(TL_PANEL)
            storage = .f32(FloatBuffer(count: rows * panels * Int(TL_PANEL)))
        case .bf16:
            let raw = UnsafeMutableRawPointer.allocate(byteCount: 2 * tl_bf16_packed_size(rows, columns), alignment: 64)
            storage = .bf16(raw.assumingMemoryBound(to: UInt16.self))
        }
    }

    deinit {
        if case .bf16(let packed) = storage { packed.deallocate() }
    }

    /// Packs Wᵀ of a weight W (N, K), for the product x · Wᵀ of a step forward.
    func packTransposed(_ weight: UnsafePointer<Float>) {
        pack(weight, rowStride: 1, columnStride: rows)
    }

    /// Packs a weight W (K, N) as it is, for the product d · W of a step back.
    func pack(_ weight: UnsafePointer<Float>) {
        pack(weight, rowStride: columns, columnStride: 1)
    }

    private func pack(_ weight: UnsafePointer<Float>, rowStride: Int, columnStride: Int) {
        switch storage {
        case .f32(let packed): tl_pack(rows, columns, weight, rowStride, columnStride, packed.base)
        case .bf16(let packed): tl_bf16_pack(rows, columns, weight, rowStride, columnStride, packed)
        }
    }

    /// C (count, N) = A (count, K) · B, added to C where `adding`.
    func multiply(_ a: UnsafePointer<Float>, count: Int, into c: UnsafeMutablePointer<Float>, adding: Bool) {
        switch storage {
        case .f32(let packed):
            tl_gemm(count, columns, rows, a, rows, packed.base, c, columns, adding ? 1 : 0)
        case .bf16(let packed):
            let depth = (rows + Int(TL_BF16_DEPTH) - 1) / Int(TL_BF16_DEPTH) * Int(TL_BF16_DEPTH)
            withUnsafeTemporaryAllocation(byteCount: 2 * count * depth, alignment: 64) { scratch in
                guard let converted = scratch.baseAddress?.assumingMemoryBound(to: UInt16.self) else { return }
                tl_bf16_convert(count, rows, a, rows, converted)
                tl_bf16_gemm(count, columns, rows, converted, packed, c, columns, adding ? 1 : 0)
            }
        }
    }
}
