extension StringProtocol {
    /// The text with each run of white space made one space, and none at its ends.
    package var collapsed: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The text without the white space at its ends.
    package var trimmed: Self.SubSequence {
        let front = drop(while: \.isWhitespace)
        return front.dropLast(front.reversed().prefix(while: \.isWhitespace).count)
    }
}
