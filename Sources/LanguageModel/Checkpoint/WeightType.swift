/// The type in which a checkpoint keeps its weights.
public enum WeightType: String, CaseIterable, Sendable {
    /// Single precision, as a model computes with.
    case f32
    /// bfloat16: half the size, rounded to nearest, ties to even.
    case bf16

    /// The type's name in a safetensors header.
    var name: String { rawValue.uppercased() }

    init?(name: String) {
        guard let type = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = type
    }

    /// Bytes of a weight.
    var size: Int { self == .f32 ? 4 : 2 }
}
