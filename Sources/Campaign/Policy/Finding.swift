/// Something that a rule has to say about a campaign, or about one line of it.
public struct Finding: Codable, Equatable, Sendable {
    public enum Level: String, Codable, Sendable {
        /// The channel would reject the ad, or the brief is not met.
        case error
        /// The channel may object, or cut the line off.
        case warning
        /// Worth knowing.
        case info
    }

    /// The rule's name, as `google.punct.repeat`.
    public let rule: String
    public let level: Level
    /// The slot; nil where the whole campaign is meant.
    public let slot: String?
    /// The line's place in its slot, from 0; nil where the whole slot is meant.
    public let index: Int?
    /// What is wrong and what to do: lower case, no full stop.
    public let message: String

    public init(rule: String, level: Level, slot: String? = nil, index: Int? = nil, message: String) {
        self.rule = rule
        self.level = level
        self.slot = slot
        self.index = index
        self.message = message
    }
}
