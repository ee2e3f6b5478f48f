/// A character cue taken apart.
struct CueRule {
    /// What prints: without the mark in front and the caret behind.
    var text: Bytes
    var isForced: Bool
    /// Whether a `^` stands last.
    var isDual = false

    /// Reads a line, trimmed at both ends, as a cue; nil where it cannot be one, whatever stands below.
    init?(_ bare: Bytes) {
        let mark = Self.markLength(bare)
        isForced = mark > 0
        text = bare.dropFirst(mark)
        if text.last == UInt8(ascii: "^") {
            isDual = true
            text = text.dropLast()
        }
        if isForced || isDual { text = text.trimmed }
        if isForced {
            if text.isEmpty { return nil }
        } else {
            let name = text.last == UInt8(ascii: ")") ? CueName(text).name : text
            if !LetterCase(of: name).isCapitals || text.ends(in: "TO:") { return nil }
        }
    }

    /// The length of the mark that forces a cue: `@`, or full-width `＠`.
    static func markLength(_ bare: Bytes) -> Int {
        switch bare.first {
        case UInt8(ascii: "@"): 1
        case 0xEF where bare.prefix(3).elementsEqual([0xEF, 0xBC, 0xA0]): 3
        default: 0
        }
    }
}
