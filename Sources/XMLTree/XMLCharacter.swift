extension Unicode.Scalar {
    /// Whether XML 1.0 can hold the character: no control characters but tab, line feed and carriage return,
    /// no U+FFFE, no U+FFFF (https://www.w3.org/TR/xml/#NT-Char). No escape makes the others possible.
    public var isXMLCharacter: Bool {
        switch value {
        case 0x9, 0xA, 0xD: true
        case 0..<0x20, 0xFFFE, 0xFFFF: false
        default: true
        }
    }

    /// The character's number as Unicode writes it, `U+000C`.
    package var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
