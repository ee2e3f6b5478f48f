/// A text's words: runs of letters and digits, with the apostrophes inside them.
func words(in text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber || isApostrophe($0)) }.compactMap { run in
        let word = run.drop(while: isApostrophe).reversed().drop(while: isApostrophe).reversed()
        return word.isEmpty ? nil : String(word)
    }
}

private func isApostrophe(_ character: Character) -> Bool {
    character == "'" || character == "’"
}

/// A text's tokens: what stands between white space.
func tokens(in text: String) -> [String] {
    text.split { $0.isWhitespace }.map { String($0) }
}
