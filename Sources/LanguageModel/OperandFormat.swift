import CKernels

/// How the kernels read a product's operands.
enum OperandFormat: Equatable, Sendable {
    /// As they are.
    case f32
    /// As the sum of so many bfloat16: one rounds, ``TL_F32_PARTS`` hold a float32 exactly.
    case parts(Int)

    init(_ precision: Precision) {
        switch precision {
        case .f32: self = tl_f32_parts() > 0 ? .parts(Int(tl_f32_parts())) : .f32
        case .bf16: self = .parts(1)
        }
    }
}
