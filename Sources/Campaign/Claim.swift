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

extension Claim {
    /// Whether the advertiser says what proves it.
    var isProven: Bool { proof?.contains { !$0.isWhitespace } ?? false }

    /// Whether it still holds on a day, as `2026-11-30`; always where the day is nil.
    func holds(on day: String?) -> Bool {
        // Dates of this form compare as text; a month lasts to its end.
        day.map { day in until.map { day.prefix($0.utf8.count) <= $0 } ?? true } ?? true
    }
}
