import CKernels

/// The right-hand side B (K, N) of products, packed into panels of columns for the kernels.
final class PackedMatrix: @unchecked Sendable {
    let rows: Int
    let columns: Int
    private let precision: Precision
    private let storage: Storage

    private enum Storage {
        case f32(FloatBuffer)
        case parts(Int, UnsafeMutablePointer<UInt16>)
    }

    /// Columns of a panel: a part of a matrix begins at a multiple of it.
    static let panel = Int(TL_PANEL)

    init(rows: Int, columns: Int, precision: Precision) {
        self.rows = rows
        self.columns = columns
        self.precision = precision
        switch OperandFormat(precision) {
        case .f32:
            storage = .f32(FloatBuffer(count: rows * ((columns + Self.panel - 1) / Self.panel * Self.panel)))
        case .parts(let parts):
            let size = 2 * tl_bf16_packed_size(CInt(parts), rows, columns)
            let bytes = UnsafeMutableRawPointer.allocate(byteCount: max(size, 64), alignment: 64)
            storage = .parts(parts, bytes.assumingMemoryBound(to: UInt16.self))
        }
    }

    deinit {
        if case .parts(_, let packed) = storage { packed.deallocate() }
    }

    /// Packs a member's share of Wᵀ of a weight W (N, K), for the product x · Wᵀ of a step forward; all where nil.
    func packTransposed(_ weight: UnsafePointer<Float>, by member: Team.Member? = nil) {
        pack(weight, rowStride: 1, columnStride: rows, by: member)
    }

    /// Packs a member's share of a weight W (K, N) as it is, for the product d · W of a step back; all where nil.
    func pack(_ weight: UnsafePointer<Float>, by member: Team.Member? = nil) {
        pack(weight, rowStride: columns, columnStride: 1, by: member)
    }

    private func pack(_ weight: UnsafePointer<Float>, rowStride: Int, columnStride: Int, by member: Team.Member?) {
        let part = member?.slice(of: columns, unit: Self.panel) ?? 0..<columns
        guard !part.isEmpty else { return }
        let from = weight + part.lowerBound * columnStride
        let panel = part.lowerBound / Self.panel
        switch storage {
        case .f32(let packed):
            tl_pack(
                rows, part.count, from, rowStride, columnStride, packed.base + panel * Self.panel * rows)
        case .parts(let parts, let packed):
            tl_bf16_pack(
                CInt(parts), rows, part.count, from, rowStride, columnStride,
                packed + panel * tl_bf16_panel_size(CInt(parts), rows))
        }
    }

    /// Rows C (rows, N) of A · B, added to C where `adding`.
    ///
    /// - Parameters:
    ///   - a: an operand of this matrix's precision whose rows are filled.
    ///   - c: where the first of the rows goes.
    func multiply(
        _ a: LeftOperand, rows: Range<Int>, into c: UnsafeMutablePointer<Float>, adding: Bool
    ) {
        switch storage {
        case .f32(let packed):
            guard let from = a.floats(from: rows.lowerBound) else { return }
            tl_gemm(
                rows.count, columns, self.rows, from, self.rows, packed.base, c, columns, adding ? 1 : 0)
        case .parts(let parts, let packed):
            guard let from = a.elements(from: rows.lowerBound) else { return }
            tl_bf16_gemm(
                CInt(parts), rows.count, columns, self.rows, from, packed, c, columns, adding ? 1 : 0)
        }
    }

    /// C (count, N) = A (count, K) · B, added to C where `adding`; reads A on the way.
    func multiply(_ a: UnsafePointer<Float>, count: Int, into c: UnsafeMutablePointer<Float>, adding: Bool) {
        let operand = LeftOperand(rows: count, columns: rows, precision: precision)
        operand.fill(a, rows: 0..<count)
        multiply(operand, rows: 0..<count, into: c, adding: adding)
    }
}
