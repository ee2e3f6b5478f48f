import Measures

extension Bytes {
    /// Whether a stretch of the text is a whole word or several: no letter or digit goes on with it, and it is no half
    /// of a name with a hyphen. In scripts that write no spaces a word may stand anywhere.
    func isWholeWord(_ range: Range<Int>) -> Bool {
        if range.upperBound < endIndex, scalar(at: range.upperBound).scalar.isMark { return false }
        if WordKind(scalar(at: range.lowerBound).scalar) == .word, continuesWord(before: range.lowerBound) {
            return false
        }
        let last = scalar(before: range.upperBound).scalar
        return !((WordKind(last) == .word || last.isMark) && continuesWord(after: range.upperBound))
    }

    private func continuesWord(before index: Int) -> Bool {
        guard index > startIndex else { return false }
        let (sign, length) = scalar(before: index)
        if sign.isJoinedLetter { return true }
        guard index - length > startIndex else { return false }
        let before = scalar(before: index - length).scalar
        if sign == "-" { return before.isJoinedLetter }
        // O'Brien is one name; d'Anna is Anna.
        guard sign == "'" || sign == "’", before == "O" else { return false }
        let start = index - length - 1
        return start == startIndex || !scalar(before: start).scalar.isJoinedLetter
    }

    private func continuesWord(after index: Int) -> Bool {
        guard index < endIndex else { return false }
        let (sign, length) = scalar(at: index)
        if sign.isJoinedLetter { return true }
        return sign == "-" && index + length < endIndex && scalar(at: index + length).scalar.isJoinedLetter
    }
}

extension Unicode.Scalar {
    /// Whether this is part of a word with what stands beside it; `_` is emphasis.
    fileprivate var isJoinedLetter: Bool { self != "_" && (WordKind(self) == .word || isMark) }
}
