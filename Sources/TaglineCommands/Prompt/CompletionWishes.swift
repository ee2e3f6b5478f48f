import LineEditor

/// What Tab offers behind `ANNA?` and wherever else wishes are taken.
enum CompletionWishes {
    /// - Parameters:
    ///   - word: the wish as far as it is typed.
    ///   - names: who has spoken.
    static func choices(for word: String, names: [String]) -> [Completion] {
        if word.hasPrefix("as=") {
            return names.map { Completion("as=" + $0, description: "cue") }.filter { $0.text.hasPrefix(word) }
        }
        return Wish.names.map { Completion($0 + "=", description: meanings[$0] ?? "") }
            .filter { $0.text.hasPrefix(word) && $0.text != word }
    }

    /// What each of ``Wish/names`` asks for.
    static let meanings = [
        "n": "how many lines, 1 to 26", "len": "at most so many characters", "len>": "at least so many characters",
        "must": "words that each line holds", "ban": "words that no line holds", "begin": "what each line begins with",
        "temp": "how daring, 0 to 10", "topp": "the probability to draw from, up to 1",
        "guide": "how far tags are followed, 0 to 20", "seed": "a number, for the same lines again",
        "as": "who speaks", "style": "a style tag", "genre": "a genre tag", "unit": "what len counts",
        "words": "real ones alone, strict, or free", "stop": "where a line ends", "search": "how lines are looked for",
        "beam": "how many beginnings are followed at once",
    ]
}
