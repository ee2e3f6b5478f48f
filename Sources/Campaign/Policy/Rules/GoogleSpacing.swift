/// Spaces where text has them: one between words, none before a mark, one after. Source: third parties, so a warning.
struct GoogleSpacing: GoogleRule {
    let name = "google.spacing"

    func objection(to line: Line) -> Objection? {
        let characters = Array(line.text)
        guard let first = characters.first, let last = characters.last else { return nil }
        if first.isWhitespace || last.isWhitespace { return .warning("a space at the beginning or end; take it away") }
        for index in characters.indices.dropFirst() {
            let previous = characters[index - 1]
            let character = characters[index]
            let next = index + 1 < characters.count ? characters[index + 1] : " "
            if previous.isWhitespace, character.isWhitespace { return .warning("two spaces in a row; keep one") }
            if previous == " ", ",;:!?".contains(character), next.isWhitespace {
                return .warning("a space before “\(character)”; take it away")
            }
            // A full stop may be inside an address, a comma or colon inside a number.
            if ",;!?".contains(previous), character.isLetter, index > 1, characters[index - 2].isLetter {
                return .warning("no space after “\(previous)”; add one")
            }
        }
        return nil
    }
}
