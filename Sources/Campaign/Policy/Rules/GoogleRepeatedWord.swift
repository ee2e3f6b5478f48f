/// No word twice in a row. Source: third parties, so a warning.
struct GoogleRepeatedWord: GoogleRule {
    let name = "google.repeatWord"

    func objection(to line: Line) -> Objection? {
        let words = words(in: line.text)
        for (word, next) in zip(words, words.dropFirst()) where word.lowercased() == next.lowercased() {
            let isName = line.isName(word) || Self.doubled.contains(word.lowercased())
            if !isName, word.contains(where: \.isLetter) {
                return .warning("“\(word) \(next)” repeats a word; keep one")
            }
        }
        return nil
    }

    /// Names that are a word twice.
    private static let doubled: Set<String> = [
        "baden", "bora", "bling", "chop", "duran", "lomi", "mahi", "pago", "sing", "walla", "yo",
    ]
}
