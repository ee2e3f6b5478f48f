/// What every rank must be given alike: sums of gradients of different things train nothing.
public enum SharedInput: String, Sendable {
    case options
    case text
    case validationText = "validation text"
    case weights
    /// What it can do decides the last bits of every sum, but for portable kernels; the ranks' weights would drift
    /// apart.
    case processor = "kind of processor"

    static func fingerprints(
        _ model: CharacterModel, _ text: EncodedText, valid: EncodedText?, _ options: TrainingOptions
    ) -> [(SharedInput, Fingerprint)] {
        [
            (.processor, Fingerprint(of: arithmetic)),
            (.options, Fingerprint(of: options)),
            (.text, Fingerprint(of: text)),
            (.validationText, valid.map { Fingerprint(of: $0) } ?? Fingerprint()),
            (.weights, Fingerprint(of: model.parameters)),
        ]
    }

    private static var arithmetic: String {
        Precision.isPortable
            ? "portable" : "\(Precision.f32.instructionSet) \(Precision.bf16.instructionSet)"
    }
}
