/// The words of a command line: parted by spaces, kept together by quotes; a backslash takes the next character as it is.
///
/// A `'` quotes only where a word or a value begins, so that `don't` is one word.
///
/// - Throws: ``Failure`` where a quote is not closed.
func shellWords(_ line: String) throws(Failure) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var characters = line.makeIterator()
    while let character = characters.next() {
        switch (character, quote) {
        case ("\\", let quote) where quote != "'":
            word = (word ?? "") + (characters.next().map(String.init) ?? "\\")
        case (let mark, let open?) where mark == open: quote = nil
        case (let mark, nil) where mark == "\"" || (mark == "'" && (word ?? "=").hasSuffix("=")):
            quote = mark
            word = word ?? ""
        case (" ", nil), ("\t", nil):
            if let finished = word { words.append(finished) }
            word = nil
        default: word = (word ?? "") + String(character)
        }
    }
    if let quote { throw Failure("the quote \(quote) is not closed") }
    if let word { words.append(word) }
    return words
}
