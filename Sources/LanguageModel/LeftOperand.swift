import CKernels

/// The left-hand side A (R, K) of products in the form that the kernels read; rows are filled before they are used.
final class LeftOperand: @unchecked Sendable {
    let columns: Int
    let format: OperandFormat
    /// Elements from row to row.
    private let rowSize: Int
    private let converted: UnsafeMutablePointer<UInt16>?
    private var values: UnsafePointer<Float>?

    init(rows: Int, columns: Int, precision: Precision) {
        self.columns = columns
        format = OperandFormat(precision)
        guard case .parts(let parts) = format else {
            (rowSize, converted) = (columns, nil)
            return
        }
        let depth = (columns + Int(TL_BF16_DEPTH) - 1) / Int(TL_BF16_DEPTH) * Int(TL_BF16_DEPTH)
        rowSize = parts * depth
        let bytes = UnsafeMutableRawPointer.allocate(byteCount: max(2 * rows * rowSize, 64), alignment: 64)
        bytes.initializeMemory(as: UInt8.self, repeating: 0, count: max(2 * rows * rowSize, 64))
        converted = bytes.assumingMemoryBound(to: UInt16.self)
    }

    /// Operands for layers that run one after the other, but not at the same time in all threads: they share the memory
    /// for converted rows, of which each thread has its own, but never a pointer to values.
    static func sharing(count: Int, rows: Int, columns: Int, precision: Precision) -> [LeftOperand] {
        guard count > 0 else { return [] }
        let first = LeftOperand(rows: rows, columns: columns, precision: precision)
        return (0..<count).map {
            $0 == 0 || first.converted != nil ? first : LeftOperand(rows: rows, columns: columns, precision: precision)
        }
    }

    deinit { converted?.deallocate() }

    /// Reads rows (R, K) of `values`, which must stay as they are while the operand is used.
    func fill(_ values: UnsafePointer<Float>, rows: Range<Int>) {
        guard case .parts(let parts) = format, let converted else {
            self.values = values
            return
        }
        tl_bf16_convert(
            CInt(parts), rows.count, columns, values + rows.lowerBound * columns, columns,
            converted + rows.lowerBound * rowSize, rowSize)
    }

    func floats(from row: Int) -> UnsafePointer<Float>? { values.map { $0 + row * columns } }

    func elements(from row: Int) -> UnsafePointer<UInt16>? {
        converted.map { UnsafePointer($0 + row * rowSize) }
    }
}
