/// Which cases of letters a text holds, by general category: `º` in `PATRON Nº 2` is no lowercase letter.
struct LetterCase {
    var hasUpper = false
    /// Where this is true the text was read no further.
    var hasLower = false

    /// Whether the text is in capitals: an uppercase letter at least, and no lowercase one.
    var isCapitals: Bool { hasUpper && !hasLower }

    init(of bytes: Bytes) {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            switch byte {
            case 0x61...0x7A:
                hasLower = true
                return
            case 0x41...0x5A:
                hasUpper = true
                index += 1
            case 0x00...0x7F:
                index += 1
            case 0xE3...0xE9, 0xEB, 0xEC:
                // U+3000 to U+9FFF and U+B000 to U+CFFF: Chinese, Japanese and Korean, none of it with case.
                index += 3
            default:
                let (scalar, length) = bytes.scalar(at: index)
                index += length
                switch scalar.properties.generalCategory {
                case .uppercaseLetter: hasUpper = true
                case .lowercaseLetter:
                    hasLower = true
                    return
                default: break
                }
            }
        }
    }
}
