import CKernels

/// The type of a product's operands; sums, gates and updates are float32 always.
public enum Precision: String, CaseIterable, Sendable {
    /// Single precision.
    case f32
    /// bfloat16, on processors that multiply it (AMX or AVX-512 BF16).
    case bf16

    /// Whether this processor has it.
    public var isAvailable: Bool {
        self == .f32 || tl_bf16_instruction_set()[0] != 0
    }

    /// The instructions that the kernels use here, as `avx512` or `amx`.
    public var instructionSet: String {
        String(cString: self == .f32 ? tl_instruction_set() : tl_bf16_instruction_set())
    }

    /// Whether single precision agrees bit for bit across processors.
    static var isPortable: Bool { Self.f32.instructionSet.hasSuffix(" portable") }

    /// Makes single precision agree bit for bit across processors from now on, at some cost of speed; to be called
    /// before a model is used.
    public static func usePortableKernels() {
        tl_use_portable_kernels(1)
    }
}
