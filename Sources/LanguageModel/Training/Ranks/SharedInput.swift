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
            (.processor, Fingerprint(arithmetic)),
            (.options, Fingerprint(options)),
            (.text, Fingerprint(text)),
            (.validationText, valid.map { Fingerprint($0) } ?? Fingerprint("")),
            (.weights, Fingerprint(model.parameters)),
        ]
    }

    private static var arithmetic: String {
        let single = Precision.f32.instructionSet
        return single.hasSuffix(" portable") ? "portable" : "\(single) \(Precision.bf16.instructionSet)"
    }
}
