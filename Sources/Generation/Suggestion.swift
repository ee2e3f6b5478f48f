/// A line offered to a writer.
public struct Suggestion: Equatable, Sendable {
    /// Who would say it; nil where it is action.
    public let role: String?
    public let text: String
    /// What a character of it costs the model on average, in bits: low is likely, high is daring.
    public let bitsPerCharacter: Double
    /// The seed that makes it again, from the same script and settings.
    public let seed: UInt64
    /// The fingerprint of the model with the role's voice; nil where the model wrote without one.
    public let voicedModel: String?
}
