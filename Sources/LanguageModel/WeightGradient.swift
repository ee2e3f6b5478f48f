import CKernels

extension Precision {
    /// gradient (M, N) += dᵀ · x: what K rows of output gradients d (K, M) and inputs x (K, N) give a weight.
    ///
    /// - Parameters:
    ///   - rows: the K rows read.
    ///   - outputs: the part of M computed; all where nil.
    ///   - inputs: the part of N computed; all where nil.
    func addWeightGradient(
        _ d: UnsafePointer<Float>, _ m: Int, _ x: UnsafePointer<Float>, _ n: Int, rows k: Int,
        outputs: Range<Int>? = nil, inputs: Range<Int>? = nil, to gradient: UnsafeMutablePointer<Float>
    ) {
        let (outputs, inputs) = (outputs ?? 0..<m, inputs ?? 0..<n)
        guard !outputs.isEmpty, !inputs.isEmpty else { return }
        let (d, x) = (d + outputs.lowerBound, x + inputs.lowerBound)
        let to = gradient + outputs.lowerBound * n + inputs.lowerBound
        switch OperandFormat(self) {
        case .f32:
            withUnsafeTemporaryAllocation(byteCount: 4 * tl_gemm_tn_scratch(inputs.count), alignment: 64) { scratch in
                guard let base = scratch.baseAddress?.assumingMemoryBound(to: Float.self) else { return }
                tl_gemm_tn(outputs.count, inputs.count, k, d, m, x, n, to, n, base)
            }
        case .parts(let parts):
            let size = 2 * tl_bf16_gemm_tn_scratch(CInt(parts), inputs.count)
            withUnsafeTemporaryAllocation(byteCount: size, alignment: 64) { scratch in
                guard let base = scratch.baseAddress?.assumingMemoryBound(to: UInt16.self) else { return }
                tl_bf16_gemm_tn(CInt(parts), outputs.count, inputs.count, k, d, m, x, n, to, n, base)
            }
        }
    }
}
