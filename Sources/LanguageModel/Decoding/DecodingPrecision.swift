import CKernels

/// The type of the weights that a decoder reads; gates, states and logits are float32 always.
public enum DecodingPrecision: String, CaseIterable, Sendable {
    /// Single precision.
    case f32
    /// bfloat16, widened as it is read: half the memory, the same sums.
    case bf16
    /// Whole numbers of 8 bits, with a scale for each output; hidden units are rounded to 127ths.
    case int8

    /// The fastest on every processor, a quarter of f32's memory. What it costs is below 0.001 bits a character on
    /// the built-in model.
    public static let fastest = int8

    /// The instructions that decoders use here: `avx512vnni`, `avx2` or `plain`.
    public static var instructionSet: String { Instructions.best.name }

    var type: Int32 {
        switch self {
        case .f32: Int32(TL_F32)
        case .bf16: Int32(TL_BF16)
        case .int8: Int32(TL_INT8)
        }
    }
}
