/// No word twice in a row. Source: third parties, so a warning.
struct GoogleRepeatedWord: GoogleRule {
    let name = "google.repeatWord"

    func objection(to line: Line) -> Objection? {
        let tokens = line.tokens
        for (word, next) in zip(tokens, tokens.dropFirst()) {
            // A mark between the two ends the thought: "Windows (Windows 11 too)".
            let following = next.prefix { $0.isLetter || $0.isNumber || $0 == "'" || $0 == "’" }
            let isName = line.isName(word) || Self.doubled.contains(word.lowercased())
            if !isName, word.lowercased() == following.lowercased(), word.contains(where: \.isLetter) {
                return .warning("“\(word) \(following)” repeats a word; keep one")
            }
        }
        return nil
    }

    /// Names that are a word twice.
    private static let doubled: Set<String> = [
        "baden", "bora", "bling", "chop", "duran", "lomi", "mahi", "pago", "sing", "walla", "yo",
    ]
}
