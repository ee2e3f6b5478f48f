import Measures
import Steering
import Testing

/// Walks every string over a small alphabet, up to a length, and compares the automaton with a plain question about
/// the whole string: it accepts just the strings that are right, and never gives up on the beginning of one.
struct SteeringTests {
    @Test(arguments: [
        (MeasureUnit.scalars, "ab€中", 3), (.utf8, "aé€😀", 7), (.utf16, "a中😀", 4),
        (.graphemes, "a\u{301}\r\n🇩\u{200D}👩", 2),
        (.width, "a中\u{301}❤\u{FE0F}🏽🇩", 4), (.sms, "a€[中", 4), (.sms, "€中😀", 3), (.x, "a中e\u{301}👩\u{200D}", 4),
    ])
    func `a length limit is exact`(unit: MeasureUnit, alphabet: String, limit: Int) {
        check(LengthLimit(limit, unit), over: alphabet, to: 5) { unit.length(of: $0) <= limit }
    }

    @Test func `a length limit in x lets an address shorten the line`() {
        let limit = LengthLimit(24, .x)
        let long = "Go https://abcdefghijklmnopqrstuvwxyz.com/and/on"
        #expect(limit.state(after: long) == nil, "3 and 23 are more than 24")
        #expect(limit.accepts(String(long.dropFirst(3))))
        #expect(limit.state(after: "abcdefghijklmnopqrstuvwxyz0123") != nil, "it may still become an address")
        #expect(limit.accepts("abcdefghijklmnopqrstuvwxyz0123") == false)
        #expect(limit.state(after: "ab abcdefghijklmnopqrstuvwxyz0123") == nil)
    }

    @Test(arguments: [
        (["a"], "ab A中"), (["ab"], "abB \u{301}"), (["ab", "ba"], "ab é"), (["a b"], "ab\t "), (["中"], "中a \u{301}"),
        (["a中"], "a中b"),
        (["aba"], "ab "), (["é"], "eE\u{301}é "), (["a!"], "a!b "), (["!a", "b"], "a!b "),
    ])
    func `banned and required phrases are exact`(phrases: [String], alphabet: String) {
        let found = phrases.compactMap { Phrase($0) }
        check(BannedPhrases(found), over: alphabet, to: 5) { text in !phrases.contains { stands($0, in: text) } }
        check(RequiredPhrases(found), over: alphabet, to: 5) { text in phrases.allSatisfy { stands($0, in: text) } }
    }

    @Test func `a star bans every word that begins so`() throws {
        let constraint = BannedPhrases([try #require(Phrase(banned: "ab*"))])
        check(constraint, over: "abc ", to: 6) { text in
            !text.split(separator: " ").contains { $0.hasPrefix("ab") }
        }
    }

    @Test func `a product of two is exact`() throws {
        let phrase = try #require(Phrase("ab"))
        check(Constraints([LengthLimit(4, .width), RequiredPhrases([phrase])]), over: "ab 中", to: 5) {
            MeasureUnit.width.length(of: $0) <= 4 && stands("ab", in: $0)
        }
    }

    @Test func `a product of three is exact`() throws {
        let required = try #require(Phrase("b"))
        let banned = try #require(Phrase("a b"))
        let product = Constraints([LengthLimit(6, .utf8), RequiredPhrases([required]), BannedPhrases([banned])])
        check(product, over: "abé ", to: 6) {
            $0.utf8.count <= 6 && stands("b", in: $0) && !stands("a b", in: $0)
        }
    }

    @Test func `equal states come from texts with the same future`() throws {
        let product = Constraints([LengthLimit(9, .scalars), BannedPhrases([try #require(Phrase("free"))])])
        #expect(product.state(after: "a frex") == product.state(after: "bb cdx"))
        #expect(product.state(after: "a fre") != product.state(after: "bb cd"))
        #expect(product.state(after: "a") != product.state(after: "ab"))
        #expect(product.state(after: "a free ") == nil)
        #expect(Constraints([]).accepts("anything"))
    }
}

/// Visits every string over `alphabet` of at most `depth` scalars.
private func check<C: Constraint>(
    _ constraint: C, over alphabet: String, to depth: Int, isRight: (String) -> Bool
) {
    var wrong: [String] = []
    var accepted = 0
    var refused = 0
    func visit(_ text: String, _ state: C.State?, _ left: Int) {
        let accepts = state.map(constraint.accepts) ?? false
        if accepts != isRight(text) { wrong.append(text.debugDescription) }
        if accepts { accepted += 1 } else { refused += 1 }
        guard left > 0 else { return }
        for scalar in alphabet.unicodeScalars {
            // Past a refusal nothing may be right, so those strings are visited too.
            var longer = text
            longer.unicodeScalars.append(scalar)
            visit(longer, state.flatMap { constraint.next($0, scalar) }, left - 1)
        }
    }
    visit("", constraint.start, depth)
    #expect(wrong.prefix(10) == [])
    #expect(accepted > 0 && refused > 0, "the strings show both answers")
}

/// Whether a phrase stands in a text, by characters: slow, and written apart from the matcher.
private func stands(_ phrase: String, in text: String) -> Bool {
    func characters(_ text: String) -> [Character] {
        // A mark on a space is no space; one with nothing before it stands alone.
        var characters: [Character] = []
        for character in text.lowercased() where !(character.isWhitespace && characters.last.map { $0 == " " } ?? true)
        {
            characters.append(character.isWhitespace ? " " : character)
        }
        return characters
    }
    func isWord(_ character: Character) -> Bool {
        character != "中" && (character.isLetter || character.isNumber)
    }
    let text = characters(text)
    let phrase = characters(phrase)
    guard let first = phrase.first, let last = phrase.last, text.count >= phrase.count else { return false }
    return (0...text.count - phrase.count).contains { start in
        let end = start + phrase.count
        guard Array(text[start..<end]) == phrase else { return false }
        let beginsInside = start > 0 && isWord(text[start - 1]) && isWord(first)
        let endsInside = end < text.count && isWord(last) && isWord(text[end])
        return !beginsInside && !endsInside
    }
}
