/// A statement that an advertiser must be able to prove.
public struct Claim: Codable, Equatable, Sendable {
    public var text: String
    public var proof: String?
    /// The last day or month on which the claim holds, as `2026-12` or `2026-12-31`.
    public var until: String?

    public init(text: String, proof: String? = nil, until: String? = nil) {
        self.text = text
        self.proof = proof
        self.until = until
    }
}
