/// Text in Markdown: CommonMark with what GitHub adds to it.
enum MarkdownText {
    /// `text` with a backslash before every sign that Markdown would take for a mark.
    ///
    /// - Parameter startsLine: whether the text stands first on its line, where more signs are marks.
    static func escaped(_ text: some StringProtocol, startsLine: Bool) -> String {
        let scalars = Array(text.unicodeScalars)
        var result = ScalarText(capacity: scalars.count)
        let lineMark = startsLine ? lineMark(in: scalars) : nil
        for (index, scalar) in scalars.enumerated() {
            if index == lineMark || isMark(scalar) || scalar == "&" && opensEntity(scalars[(index + 1)...]) {
                result.append("\\" as Unicode.Scalar)
            }
            result.append(scalar)
        }
        return result.string
    }

    /// Whether a sign means something anywhere in a line.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\\", "`", "*", "_", "[", "<", "~", "|": true
        default: false
        }
    }

    /// The index of the sign that makes the line a heading, a quotation, a list item, a rule, an underline or a table.
    private static func lineMark(in scalars: [Unicode.Scalar]) -> Int? {
        guard let first = scalars.first else { return nil }
        if ["#", ">", "+", "-", "=", ":"].contains(first) { return 0 }
        let digits = scalars.prefix { ("0"..."9").contains($0) }.count
        guard digits > 0, digits < scalars.count, [".", ")"].contains(scalars[digits]) else { return nil }
        return digits
    }

    /// Whether what follows an `&` makes it a character reference, such as `amp;` or `#33;`.
    private static func opensEntity(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        // The longest name that HTML has, CounterClockwiseContourIntegral, has 31 letters.
        let name = rest.prefix(33).prefix { $0 == "#" || $0.isASCII && ($0.properties.isAlphabetic || $0.isDigit) }
        return !name.isEmpty && rest.dropFirst(name.count).first == ";"
    }

    /// `block` as a quotation.
    static func quotation(_ block: String) -> String {
        block.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? ">" : "> " + $0 }.joined(separator: "\n")
    }

    /// `block` with its lines moved to one side, which only HTML can say.
    static func aligned(_ side: String, _ block: String) -> String {
        "<div align=\"\(side)\">\n\n\(block)\n\n</div>"
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
