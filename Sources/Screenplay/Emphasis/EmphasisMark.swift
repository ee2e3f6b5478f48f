/// A run of stars or an underscore that may open or close emphasis.
struct EmphasisMark {
    enum Role { case prints, opens, closes }

    /// Its place in the text.
    var range: Range<Int>
    var canOpen: Bool
    var canClose: Bool
    /// What the mark turned out to do: without a partner it prints.
    var role = Role.prints

    /// Which marks it can pair with: the number of stars, or 0 for an underscore.
    var kind: Int

    static func style(ofKind kind: Int) -> EmphasisStyle {
        switch kind {
        case 0: .underline
        case 1: .italic
        case 2: .bold
        default: [.bold, .italic]
        }
    }

    /// Reads the mark that begins at `index`, a star or an underscore; nil where a run of stars is too long to be one.
    init?(at index: Int, in bytes: Bytes) {
        var end = index + 1
        if bytes[index] == UInt8(ascii: "*") {
            while end < bytes.endIndex, bytes[end] == UInt8(ascii: "*") { end += 1 }
            kind = end - index
        } else {
            kind = 0
        }
        range = index..<end
        let before = index > bytes.startIndex ? bytes.scalar(before: index).scalar : "\n"
        let after = end < bytes.endIndex ? bytes.scalar(at: end).scalar : "\n"
        canOpen = !after.isWhiteSpace && (kind > 0 || !before.isWordPart)
        canClose = !before.isWhiteSpace && (kind > 0 || !after.isWordPart)
        if kind > 3 { return nil }
    }
}
