import Screenplay

/// What a line of Markdown says: text in styles, with comments for the notes and boneyards in it.
///
/// Read is what ``MarkdownEmphasis`` and ``MarkdownText`` write: emphasis by stars or by tags, escapes, comments.
struct MarkdownInline {
    private(set) var text = StyledText()
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var style: EmphasisStyle = []
    /// How many runs of so many stars are still to come: one without a partner is text.
    private var stars: [Int: Int] = [:]
    private var openStars: Set<Int> = []
    /// Whether nothing but white space was read.
    private var isIndent = true

    /// - Parameter toggled: what the whole text is set in; there, what is emphasised in the same way stands out by being
    ///   plain.
    static func text(of line: some StringProtocol, toggled: EmphasisStyle = []) -> StyledText {
        var inline = MarkdownInline(line)
        inline.read()
        let styles = inline.stylesWithSpaces
        var index = -1
        return inline.text.mapped { unit in
            index += 1
            var unit = unit
            unit.style = unit.isNote ? unit.style : styles[index].symmetricDifference(toggled)
            return unit
        }
    }

    private init(_ line: some StringProtocol) {
        scalars = Array(line.unicodeScalars)
        var index = 0
        while index < scalars.count {
            let run = scalars[index...].prefix { $0 == "*" }.count
            if run > 0 { stars[run, default: 0] += 1 }
            // An escaped star is none; the one after it may begin a run.
            index += run > 0 ? run : scalars[index] == "\\" ? 2 : 1
        }
    }

    private static let tags: [(name: String, style: EmphasisStyle)] = [
        ("ins", .underline), ("em", .italic), ("strong", .bold),
    ]

    private mutating func read() {
        while index < scalars.count {
            let scalar = scalars[index]
            switch scalar {
            case "\\" where index + 1 < scalars.count && scalars[index + 1].isASCIIPunctuation:
                index += 1
                append(scalars[index])
            case "*": readStars()
            case "<": if !readTag(), !readComment() { append(scalar) }
            case "\u{A0}" where isIndent: append(" ")
            default: append(scalar)
            }
        }
    }

    /// Appends a character for the one that was read.
    private mutating func append(_ scalar: Unicode.Scalar) {
        if scalar != " " { isIndent = false }
        text.append(printing: StyledText.Unit(scalar: scalar, style: style))
        index += 1
    }

    /// The units' styles. White space between two stretches has what both of them have: stars must not stand beside it,
    /// so it was left plain.
    private var stylesWithSpaces: [EmphasisStyle] {
        let units = text.units
        var styles = units.map(\.style)
        var start = 0
        while start < units.count {
            let space = units[start...].prefix { $0.isSpace && $0.style.isEmpty }
            if space.isEmpty {
                start += 1
                continue
            }
            if start > 0, space.endIndex < units.count {
                let shared = units[start - 1].style.intersection(units[space.endIndex].style)
                for index in space.indices { styles[index] = shared }
            }
            start = space.endIndex
        }
        return styles
    }

    private mutating func readStars() {
        let count = scalars[index...].prefix { $0 == "*" }.count
        index += count
        stars[count, default: 1] -= 1
        let styles: [EmphasisStyle] = [[], .italic, .bold, [.bold, .italic]]
        let marked = styles[min(count, 4) % 4]
        guard !marked.isEmpty, openStars.contains(count) || stars[count, default: 0] > 0 else {
            index -= count
            for _ in 0..<count { append("*") }
            return
        }
        if openStars.remove(count) == nil { openStars.insert(count) }
        style.formSymmetricDifference(marked)
    }

    private mutating func readTag() -> Bool {
        for (name, tagStyle) in Self.tags {
            for (tag, isOpening) in [("<\(name)>", true), ("</\(name)>", false)] where starts(with: tag) {
                if isOpening { style.formUnion(tagStyle) } else { style.subtract(tagStyle) }
                isIndent = false
                index += tag.unicodeScalars.count
                return true
            }
        }
        return false
    }

    private mutating func readComment() -> Bool {
        guard starts(with: "<!--") else { return false }
        var end = index + 4
        while end + 2 < scalars.count, !(scalars[end] == "-" && scalars[end + 1] == "-" && scalars[end + 2] == ">") {
            end += 1
        }
        guard end + 2 < scalars.count else { return false }
        text.append(ScriptNote(comment: scalars[(index + 4)..<end]), style: style)
        isIndent = false
        index = end + 3
        return true
    }

    private func starts(with signs: String) -> Bool { scalars[index...].starts(with: signs.unicodeScalars) }
}

extension Unicode.Scalar {
    /// What a backslash can escape (https://spec.commonmark.org/0.31.2/#backslash-escapes).
    fileprivate var isASCIIPunctuation: Bool {
        switch self {
        case "!"..."/", ":"..."@", "["..."`", "{"..."~": true
        default: false
        }
    }
}
