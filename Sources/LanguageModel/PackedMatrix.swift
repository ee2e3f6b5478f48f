import CKernels

/// The right-hand side B (K, N) of a product, packed into column panels for the kernels.
final class PackedMatrix: @unchecked Sendable {
    let rows: Int
    let columns: Int
    private let buffer: FloatBuffer

    init(rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
        let panels = (columns + Int(TL_PANEL) - 1) / Int(TL_PANEL)
        buffer = FloatBuffer(count: rows * panels * Int(TL_PANEL))
    }

    /// Packs Wᵀ of a weight W (N, K), for the product x · Wᵀ of a step forward.
    func packTransposed(_ weight: UnsafePointer<Float>) {
        tl_pack(rows, columns, weight, 1, rows, buffer.base)
    }

    /// Packs a weight W (K, N) as it is, for the product d · W of a step back.
    func pack(_ weight: UnsafePointer<Float>) {
        tl_pack(rows, columns, weight, columns, 1, buffer.base)
    }

    /// C (count, N) = A (count, K) · B, added to C where `adding`.
    func multiply(_ a: UnsafePointer<Float>, count: Int, into c: UnsafeMutablePointer<Float>, adding: Bool) {
        tl_gemm(count, columns, rows, a, rows, buffer.base, c, columns, adding ? 1 : 0)
    }
}
