/// No gimmicks with digits, letters and symbols: f1owers, fl@wers, *flowers*, F.L.O.W.E.R.S. Source: Google Ads policy
/// 14847994.
struct GoogleSymbols: GoogleRule {
    let name = "google.symbols"

    func objection(to line: Line) -> Objection? {
        for token in line.tokens where !line.isName(token) {
            let word = token.drop { !isWordCharacter($0) }.prefix { !"!?,;:)”\"".contains($0) }
            if hasStandIn(word) { return .error("“\(word)” writes a letter as a symbol or digit; spell it") }
            if isSpelledOut(token) { return .error("“\(token)” parts its letters; write the word") }
        }
        if let spaced = spacedLetters(in: line.tokens) {
            return .error("“\(spaced)” parts its letters; write the word")
        }
        if let decorated = decorated(in: line.text) {
            return .error("“\(decorated)” is decorated with symbols; take them away")
        }
        return nil
    }

    private func isWordCharacter(_ character: Character) -> Bool { character.isLetter || character.isNumber }

    /// Whether an `@`, a `$` or one of the digits that look like letters stands between lower-case letters.
    ///
    /// An address keeps its `@`; four letters are the least, so that p2p, b4b and i18n pass.
    private func hasStandIn(_ word: Substring) -> Bool {
        let characters = Array(word)
        let isAddress = word.contains(".") && word.contains("@")
        let others = characters.indices.filter { !characters[$0].isLetter }
        if isAddress || others.isEmpty || characters.count - others.count < 4 { return false }
        return others.allSatisfy { index in
            "@$01345".contains(characters[index]) && index > 0 && index + 1 < characters.count
                && characters[index - 1].isLowercase && characters[index + 1].isLowercase
        }
    }

    /// Whether five or more single letters are parted by full stops, hyphens, asterisks or underscores.
    ///
    /// Real abbreviations are shorter: U.S.A., A.S.A.P.
    private func isSpelledOut(_ token: String) -> Bool {
        ".-*_".contains { separator in
            let parts = token.split(separator: separator)
            let letters = parts.prefix { $0.count == 1 && $0.allSatisfy(\.isLetter) }
            return letters.count >= 5
        }
    }

    private func spacedLetters(in tokens: [String]) -> String? {
        var run: [String] = []
        for token in tokens + [""] {
            if token.count == 1, token.allSatisfy(\.isCased) {
                run.append(token)
            } else if run.count >= 5 {
                return run.joined(separator: " ")
            } else {
                run = []
            }
        }
        return nil
    }

    /// Words between two of the same symbol: `*flowers*`. An asterisk after a digit, as in "5* hotel", opens nothing.
    private func decorated(in text: String) -> Substring? {
        var previous: Character = " "
        for index in text.indices {
            defer { previous = text[index] }
            let symbol = text[index]
            guard "*~_^|".contains(symbol), previous.isWhitespace else { continue }
            let inside = text[text.index(after: index)...].drop { $0 == symbol }
            guard inside.first?.isLetter == true, let close = inside.firstIndex(of: symbol) else { continue }
            let last = text[text.index(before: close)]
            let after = text[close...].drop { $0 == symbol }
            if !last.isWhitespace, after.first.map(isWordCharacter) != true { return text[index..<after.startIndex] }
        }
        return nil
    }
}
