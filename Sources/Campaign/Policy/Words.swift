/// A text's words: runs of letters, digits and the apostrophes between them.
func words(in text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }.map { String($0) }
}

/// A text's tokens: what stands between white space.
func tokens(in text: String) -> [String] {
    text.split { $0.isWhitespace }.map { String($0) }
}
