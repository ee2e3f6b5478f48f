/// What an ad campaign is for, and what its copy must and must not say.
public struct Brief: Codable, Equatable, Sendable {
    public var name: String
    /// The channel's name, as `google.rsa`.
    public var channel: String
    public var product = ""
    public var brand = ""
    public var audience = ""
    public var offer = ""
    /// As `from $89`.
    public var price = ""
    /// Where the product is to be had, as `Ulm`.
    public var place = ""
    /// What the product is good for, in a few words.
    public var benefit = ""
    public var url = ""
    public var tags: [String: String] = [:]
    /// Phrases that stand in at least one line of the set.
    public var must: [String] = []
    /// Phrases that stand in every line.
    public var mustEach: [String] = []
    /// Words and phrases that stand in no line.
    public var ban: [String] = []
    public var claims: [Claim] = []

    public init(name: String, channel: String) {
        self.name = name
        self.channel = channel
    }
}
