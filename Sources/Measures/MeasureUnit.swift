/// One of the seven ways to count a text; the raw values are the names that `--unit` takes.
public enum MeasureUnit: String, CaseIterable, Codable, Sendable {
    /// Extended grapheme clusters (UAX #29): what a reader calls a character.
    case graphemes
    /// Unicode scalar values.
    case scalars
    /// UTF-16 code units.
    case utf16
    /// UTF-8 code units: bytes.
    case utf8
    /// Columns of a terminal or a search ad, where a full-width character takes two: ``DisplayWidth``.
    case width
    /// The weighted length of a post on X: ``xWeight(of:)``.
    case x
    /// GSM-7 septets, or UTF-16 units where one character is outside that alphabet: ``SMS``.
    case sms

    /// The length of `text` in this unit.
    public func length(of text: some StringProtocol) -> Int {
        switch self {
        case .graphemes: text.count
        case .scalars: text.unicodeScalars.count
        case .utf16: text.utf16.count
        case .utf8: text.utf8.count
        case .width: DisplayWidth(of: text).columns
        case .x: xWeight(of: text)
        case .sms: SMS(text).units
        }
    }
}
