/// A run of stars or underscores that may open or close emphasis.
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

    /// Whether the run is too long to be a mark: more than three stars, or a blank to fill in.
    var isText: Bool { range.count > (kind > 0 ? 3 : 1) }

    static func style(ofKind kind: Int) -> EmphasisStyle {
        switch kind {
        case 0: .underline
        case 1: .italic
        case 2: .bold
        default: [.bold, .italic]
        }
    }

    /// Reads the run of stars or underscores that begins at `index`.
    init(at index: Int, in bytes: Bytes) {
        var end = index + 1
        while end < bytes.endIndex, bytes[end] == bytes[index] { end += 1 }
        kind = bytes[index] == UInt8(ascii: "*") ? end - index : 0
        range = index..<end
        let before = index > bytes.startIndex ? bytes.scalar(before: index).scalar : "\n"
        let after = end < bytes.endIndex ? bytes.scalar(at: end).scalar : "\n"
        canOpen = !after.isWhiteSpace && (kind > 0 || !before.isWordPart)
        canClose = !before.isWhiteSpace && (kind > 0 || !after.isWordPart)
    }
}
