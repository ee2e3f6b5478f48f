/// The key of a title page line.
struct TitleKey {
    var name: String
    /// Where the value begins in the file: after the colon.
    var end: Int

    /// Reads a line's key: a letter first, a colon after it, and neither a heading nor an opening transition.
    init?(_ line: Line, in file: Bytes, _ marked: MarkedText) {
        let start = line.range.lowerBound
        guard file.scalar(at: start).scalar.isLetter, !SceneHeadingRule.matches(line.bare),
            let colon = Self.colon(in: line, of: file, marked)
        else { return nil }
        let key = file[start..<colon.lowerBound].trimmed
        if Self.opensTransition(key) { return nil }
        name = String(key)
        end = colon.upperBound
    }

    /// The first colon outside notes and boneyards: `:`, or full-width `：`.
    private static func colon(in line: Line, of file: Bytes, _ marked: MarkedText) -> Range<Int>? {
        var start = line.range.lowerBound
        for span in marked.spans[line.spans] {
            if let colon = colon(in: file[start..<span.range.lowerBound]) { return colon }
            start = span.range.upperBound
        }
        return colon(in: file[start..<max(start, line.textEnd)])
    }

    private static func colon(in gap: Bytes) -> Range<Int>? {
        for index in gap.indices {
            if gap[index] == UInt8(ascii: ":") { return index..<index + 1 }
            if gap[index] == 0xEF, gap[index...].starts(with: [0xEF, 0xBC, 0x9A]) { return index..<index + 3 }
        }
        return nil
    }

    private static func opensTransition(_ key: Bytes) -> Bool {
        (key.starts(with: "FADE ".utf8) || key.suffix(3).elementsEqual(" TO".utf8)) && !LetterCase(of: key).hasLower
    }
}
