public import LanguageModel

/// A model under a role's voice, ready to write that role's lines.
public struct RoleVoice: Sendable {
    /// The fingerprint of the model with the voice: what provenance names.
    public let modelHash: String
    /// Writes with it.
    public let generator: LineGenerator

    /// - Parameter threads: how many do the work; they decide nothing else.
    /// - Throws: `VoiceError`.
    public init(
        _ voice: Voice, of model: CharacterModel, precision: DecodingPrecision = .fastest, threads: Int = 1
    ) throws(VoiceError) {
        let voiced = try voice.applied(to: model)
        modelHash = voiced.hash
        generator = LineGenerator(voiced, precision: precision, threads: threads)
    }
}
