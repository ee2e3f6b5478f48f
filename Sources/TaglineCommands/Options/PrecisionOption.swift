import ArgumentParser
import LanguageModel

enum PrecisionOption: String, CaseIterable, ExpressibleByArgument {
    case auto, f32, bf16

    /// The precision that is meant, where this processor has it.
    func resolved(fastest: Precision) throws(Failure) -> Precision {
        switch self {
        case .auto: return fastest.isAvailable ? fastest : .f32
        case .f32: return .f32
        case .bf16:
            guard Precision.bf16.isAvailable else {
                throw Failure("this processor multiplies no bf16; use --precision f32")
            }
            return .bf16
        }
    }
}
