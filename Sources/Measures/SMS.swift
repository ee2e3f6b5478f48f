/// A text message as the network bills it.
///
/// Sources: 3GPP TS 23.038 (alphabets) and TS 23.040 (140 bytes a message, 6 of them a header once there are several).
public struct SMS: Encodable, Equatable, Sendable {
    public enum Encoding: String, Encodable, Sendable {
        /// The seven-bit default alphabet with its extension table.
        case gsm7 = "GSM-7"
        /// UTF-16, taken as soon as one character is in neither table.
        case ucs2 = "UCS-2"
    }

    public let encoding: Encoding
    /// Septets in GSM-7, where a character of the extension table takes two; UTF-16 units in UCS-2.
    public let units: Int
    /// Messages: one up to 160 septets or 70 units; beyond, parts of 153 or 67. No text, no message.
    ///
    /// An escape pair or a surrogate pair is not split, so a part can end one unit early.
    public let segments: Int

    public init(_ text: some StringProtocol) {
        let septets = text.unicodeScalars.map { GSM7.septets(of: $0) }
        if septets.contains(nil) {
            encoding = .ucs2
            units = text.utf16.count
            segments = Self.segments(text.unicodeScalars.map { UTF16.width($0) }, single: 70, part: 67)
        } else {
            encoding = .gsm7
            let costs = septets.compactMap { $0 }
            units = costs.reduce(0, +)
            segments = Self.segments(costs, single: 160, part: 153)
        }
    }

    private static func segments(_ costs: [Int], single: Int, part: Int) -> Int {
        if costs.isEmpty { return 0 }
        if costs.reduce(0, +) <= single { return 1 }
        var segments = 1
        var used = 0
        for cost in costs {
            if used + cost > part {
                segments += 1
                used = 0
            }
            used += cost
        }
        return segments
    }
}
