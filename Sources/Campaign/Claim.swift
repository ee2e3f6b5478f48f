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
    /// Whether a text is a month or a day, as `2026-12` or `2026-12-31`.
    public static func isMonthOrDay(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard [2, 3].contains(parts.count), parts.map(\.utf8.count) == Array([4, 2, 2].prefix(parts.count)),
            text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return false }
        return (1...12).contains(Int(parts[1]) ?? 0) && (parts.count == 2 || (1...31).contains(Int(parts[2]) ?? 0))
    }

    /// Whether the advertiser says what proves it.
    var isProven: Bool { proof?.contains { !$0.isWhitespace } ?? false }

    /// Whether it still holds on a day, as `2026-11-30`; always where the day is nil.
    func holds(on day: String?) -> Bool {
        // Dates of this form compare as text; a month lasts to its end.
        day.map { day in until.map { day.prefix($0.utf8.count) <= $0 } ?? true } ?? true
    }
}
