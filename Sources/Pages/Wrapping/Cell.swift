/// One grapheme cluster of a text, as wrapping and cutting see it.
struct Cell {
    /// Where it begins in the text, in UTF-8 units. Texts of 4 GiB and more do not occur: no reader makes them.
    let start: UInt32
    /// The columns that it takes.
    let width: UInt8
    /// What it does to the line and the sentence.
    let role: Role

    /// What a cluster does; several at once.
    struct Role: OptionSet {
        let rawValue: UInt8

        /// White space at which a line may end; it does not print there.
        static let space = Role(rawValue: 1)
        /// A typed line end.
        static let lineEnd = Role(rawValue: 2)
        /// A hyphen or dash: a line may end after it.
        static let hyphen = Role(rawValue: 4)
        /// Of a script that writes no spaces: a line may end before it and after it.
        static let ideograph = Role(rawValue: 8)
        /// No line begins with it: closing punctuation, small kana, marks of repetition and length.
        static let nonStarter = Role(rawValue: 16)
        /// No line ends with it: opening punctuation.
        static let nonEnder = Role(rawValue: 32)
        /// Ends a sentence.
        static let terminator = Role(rawValue: 64)
        /// A quotation mark or bracket that may stand between a sentence's end and the space after it.
        static let closer = Role(rawValue: 128)
    }
}

extension Cell.Role {
    /// What an ASCII character does. Control characters do not occur: ``CellText`` replaces them.
    init(ascii: UInt8) {
        switch ascii {
        case UInt8(ascii: " "): self = .space
        case UInt8(ascii: "\n"): self = .lineEnd
        case UInt8(ascii: "-"): self = .hyphen
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): self = [.terminator, .nonStarter]
        case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"): self = .nonStarter
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): self = .nonEnder
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): self = [.closer, .nonStarter]
        case UInt8(ascii: "\""), UInt8(ascii: "'"): self = .closer
        default: self = []
        }
    }

    /// What a cluster does that begins with a scalar beyond ASCII.
    init(_ scalar: Unicode.Scalar, isWide: Bool) {
        switch scalar {
        case "\u{1680}", "\u{2000}"..."\u{2006}", "\u{2008}"..."\u{200B}", "\u{205F}", "\u{3000}": self = .space
        case "\u{2010}", "\u{2012}", "\u{2013}", "\u{2014}": self = .hyphen
        case "…": self = [.terminator, .nonStarter]
        case "’", "”", "»", "›": self = [.closer, .nonStarter]
        case "‘", "“", "«", "‹": self = .nonEnder
        case "؟", "।", "۔": self = .terminator
        case "。", "．", "！", "？", "｡", "︒", "‼", "⁇", "⁈", "⁉": self = [.terminator, .ideograph, .nonStarter]
        default:
            // Korean is written with spaces, and its lines break there.
            guard isWide, !Self.isHangul(scalar) else {
                self = []
                return
            }
            self = .ideograph
            if Self.nonStarters.contains(scalar) { insert(.nonStarter) }
            switch scalar.properties.generalCategory {
            case .openPunctuation, .initialPunctuation: insert(.nonEnder)
            case .closePunctuation, .finalPunctuation: formUnion([.nonStarter, .closer])
            default: break
            }
        }
    }

    /// What may not begin a line besides closing brackets (JIS X 4051; GB/T 15834, 5.1).
    private static let nonStarters: Set<Unicode.Scalar> = Set(
        "、，：；・·〜～ーｰ々〻ヽヾゝゞ゛゜％℃ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ".unicodeScalars)

    private static func isHangul(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x11FF, 0x3131...0x318E, 0xA960...0xA97C, 0xAC00...0xD7A3: true
        default: false
        }
    }
}
