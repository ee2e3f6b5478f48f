import ArgumentParser
import LanguageModel

/// A precision by name, or the one that is meant without any.
enum PrecisionOption: String, CaseIterable, ExpressibleByArgument {
    case auto, f32, bf16
    /// Single precision by kernels that give the same bits on every processor.
    case portable

    /// The fastest precision of training that this processor has, or the one that was asked for.
    func resolved() throws(Failure) -> Precision {
        switch self {
        case .auto: return Precision.bf16.isAvailable ? .bf16 : .f32
        case .f32: return .f32
        case .portable:
            Precision.usePortableKernels()
            return .f32
        case .bf16:
            guard Precision.bf16.isAvailable else {
                throw Failure("this processor multiplies no bf16; use --precision f32")
            }
            return .bf16
        }
    }
}
