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

extension String {
    /// Whether the text is a name without colon by the fifth edition of XML 1.0, by which libxml2 reads; its own
    /// `xmlValidateNCName` goes by the fourth (https://www.w3.org/TR/xml/#NT-NameStartChar).
    var isXMLName: Bool {
        guard let first = unicodeScalars.first, first.startsXMLName else { return false }
        return unicodeScalars.allSatisfy { $0.startsXMLName || $0.continuesXMLName }
    }
}

extension Unicode.Scalar {
    fileprivate var startsXMLName: Bool {
        switch value {
        case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
            0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
            0x10000...0xEFFFF:
            true
        default: false
        }
    }

    /// What may stand in a name beside what may begin it.
    fileprivate var continuesXMLName: Bool {
        switch value {
        case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
        default: false
        }
    }
}
