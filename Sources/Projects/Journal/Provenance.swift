/// What a model was asked for when it wrote a line: with the script that stood before the line, its seed and its
/// weights, all that it takes to write it again.
public struct Provenance: Equatable, Sendable, Codable {
    /// The line as the model wrote it; what the script holds may have been edited.
    public var text: String
    /// Who was to speak; nil for action.
    public var role: String?
    /// Tags that were asked for, beside those of the title page.
    public var tags: [String: String]
    public var temperature: Float
    public var topP: Float?
    public var guidance: Float
    /// What the line was to begin with.
    public var prefix: String
    public var must: [String]
    public var ban: [String]
    /// The greatest length, in `unit`; nil for none.
    public var maxLength: Int?
    /// The least length, in `unit`; nil for none.
    public var minLength: Int?
    public var unit: String
    /// Which words were allowed, and where the line was to stop, as the command line names them.
    public var words: String
    public var stop: String
    /// The search that found the line among others, as the command line names it; nil where it was drawn.
    public var search: String?

    public init(
        text: String, role: String?, tags: [String: String] = [:], temperature: Float, topP: Float?, guidance: Float,
        prefix: String = "", must: [String] = [], ban: [String] = [], maxLength: Int? = nil,
        minLength: Int? = nil, unit: String, words: String, stop: String,
        search: String? = nil
    ) {
        (self.text, self.role, self.tags) = (text, role, tags)
        (self.temperature, self.topP, self.guidance) = (temperature, topP, guidance)
        (self.prefix, self.must, self.ban) = (prefix, must, ban)
        (self.maxLength, self.minLength, self.unit) = (maxLength, minLength, unit)
        (self.words, self.stop, self.search) = (words, stop, search)
    }
}
