import CKernels

extension Precision {
    /// gradient (M, N) += dᵀ · x: what K rows of output gradients d (K, M) and inputs x (K, N) give a weight.
    func addWeightGradient(
        _ d: UnsafePointer<Float>, _ m: Int, _ x: UnsafePointer<Float>, _ n: Int, rows k: Int,
        to gradient: UnsafeMutablePointer<Float>
    ) {
        switch self {
        case .f32:
            withUnsafeTemporaryAllocation(byteCount: 4 * tl_gemm_tn_scratch(n), alignment: 64) { scratch in
                guard let base = scratch.baseAddress?.assumingMemoryBound(to: Float.self) else { return }
                tl_gemm_tn(m, n, k, d, m, x, n, gradient, n, base)
            }
        case .bf16:
            withUnsafeTemporaryAllocation(byteCount: 2 * tl_bf16_gemm_tn_scratch(n), alignment: 64) { scratch in
                guard let base = scratch.baseAddress?.assumingMemoryBound(to: UInt16.self) else { return }
                tl_bf16_gemm_tn(m, n, k, d, m, x, n, gradient, n, base)
            }
        }
    }
}
