/// Text that a terminal sent between the marks of a bracketed paste.
enum PastedText {
    /// What begins a paste (XTerm Control Sequences, "Bracketed Paste Mode").
    static let beginMark = "\u{1B}[200~"
    /// What ends one.
    static let endMark: [UInt8] = Array("\u{1B}[201~".utf8)

    /// The text as it was copied: newlines as `\n`, tabs kept, other control characters dropped.
    ///
    /// Terminals send a newline as CR. Bytes that are not UTF-8 become U+FFFD.
    static func normalized(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "\n"):
                if index == 0 || bytes[index - 1] != UInt8(ascii: "\r") { text.append(byte) }
            case UInt8(ascii: "\r"): text.append(UInt8(ascii: "\n"))
            case UInt8(ascii: "\t"), 0x20..<0x7F, 0x80...: text.append(byte)
            default: break
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// One line that stands for many: the beginning with ⏎ for newlines, and how many lines there are.
    static func preview(_ text: String, columns: Int) -> String {
        let lines = text.utf8.count { $0 == UInt8(ascii: "\n") } + (text.utf8.last == UInt8(ascii: "\n") ? 0 : 1)
        let beginning = text.unicodeScalars.prefix(max(0, columns)).map { scalar -> Unicode.Scalar in
            switch scalar {
            case "\n": "⏎"
            case "\t": " "
            default: scalar
            }
        }
        let shown = TerminalText.visible(String(String.UnicodeScalarView(beginning)))
        return DisplayWidth.prefix(shown, columns: columns) + "… (\(lines) lines)"
    }
}
