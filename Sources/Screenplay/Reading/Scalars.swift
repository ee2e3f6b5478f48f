/// Scalars read from UTF-8 bytes, and what the rules ask of them.
extension Bytes {
    /// The scalar that begins at `index` and its length in bytes; U+FFFD of one byte where none does.
    func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
        let lead = self[index]
        if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard lead >= 0xC2, lead <= 0xF4, index + length <= endIndex else { return ("\u{FFFD}", 1) }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for next in 1..<length {
            let byte = self[index + next]
            guard byte & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
        guard value >= least, let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
        return (scalar, length)
    }

    /// The scalar that ends right before `index`.
    func scalar(before index: Int) -> (scalar: Unicode.Scalar, length: Int) {
        for length in 2...4 where index - length >= startIndex && self[index - 1] >= 0x80 {
            let found = scalar(at: index - length)
            if found.length == length { return found }
        }
        return scalar(at: index - 1)
    }

    /// Whether the bytes are valid UTF-8.
    var isUTF8: Bool {
        var index = startIndex
        while true {
            index = nextWide(from: index)
            if index == endIndex { return true }
            let length = scalar(at: index).length
            if length == 1 { return false }
            index += length
        }
    }
}

extension Unicode.Scalar {
    var isWhiteSpace: Bool {
        isASCII ? self == " " || ("\u{9}"..."\u{D}").contains(self) : properties.isWhitespace
    }

    /// Whether this is a letter of any script.
    var isLetter: Bool {
        if isASCII { return ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
        default: return false
        }
    }

    /// Whether this is a letter or a decimal digit of any script.
    var isLetterOrDigit: Bool {
        isLetter || (isASCII ? ("0"..."9").contains(self) : properties.generalCategory == .decimalNumber)
    }

    /// Whether this belongs to a word: a letter, a digit, or a mark that sits on one.
    var isWordPart: Bool {
        if isLetterOrDigit { return true }
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: return !isASCII
        default: return false
        }
    }
}
