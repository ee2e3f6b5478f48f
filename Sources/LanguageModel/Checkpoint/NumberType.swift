/// The type of a tensor's numbers in a safetensors file, by its name there.
enum NumberType: String {
    case f32 = "F32"
    case bf16 = "BF16"
    case int8 = "I8"

    /// Bytes of a number.
    var size: Int {
        switch self {
        case .f32: 4
        case .bf16: 2
        case .int8: 1
        }
    }
}
