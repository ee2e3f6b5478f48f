/// Whether a phrase stands in a text, by characters: slow, and written apart from the matcher.
func stands(_ phrase: String, in text: String, anywhere: Bool = false, caseSensitive: Bool = false) -> Bool {
    func characters(_ text: String) -> [Character] {
        // A mark on a space is no space; one with nothing before it stands alone.
        var characters: [Character] = []
        for character in (caseSensitive ? text : text.lowercased())
        where !(character.isWhitespace && characters.last.map { $0 == " " } ?? true) {
            characters.append(character.isWhitespace ? " " : character)
        }
        return characters
    }
    func isWord(_ character: Character) -> Bool {
        !anywhere && character != "中" && (character.isLetter || character.isNumber)
    }
    func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
    func isMark(_ character: Character) -> Bool { character == "." || character == "," }
    let text = characters(text)
    let phrase = characters(phrase)
    guard let first = phrase.first, let last = phrase.last, text.count >= phrase.count else { return false }
    return (0...text.count - phrase.count).contains { start in
        let end = start + phrase.count
        guard Array(text[start..<end]) == phrase else { return false }
        let beginsInside = start > 0 && isWord(text[start - 1]) && isWord(first)
        let endsInside = end < text.count && isWord(last) && isWord(text[end])
        // What is beside the phrase could be the rest of a number.
        let before = Array(text[..<start].suffix(2))
        let after = Array(text[end...].prefix(2))
        let followsNumber = before.count == 2 && isDigit(before[0]) && isMark(before[1]) && isDigit(first)
        let precedesNumber = after.count == 2 && isMark(after[0]) && isDigit(after[1]) && isDigit(last)
        return !beginsInside && !endsInside && (anywhere || !followsNumber && !precedesNumber)
    }
}
