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
        checkAll(LengthLimit(limit, unit), over: alphabet, to: 5) { unit.length(of: $0) <= limit }
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
        checkAll(BannedPhrases(found), over: alphabet, to: 5) { text in !phrases.contains { stands($0, in: text) } }
        checkAll(RequiredPhrases(found), over: alphabet, to: 5) { text in phrases.allSatisfy { stands($0, in: text) } }
    }

    @Test func `a star bans every word that begins so`() throws {
        let constraint = BannedPhrases([try #require(Phrase(banned: "ab*"))])
        checkAll(constraint, over: "abc ", to: 6) { text in
            !text.split(separator: " ").contains { $0.hasPrefix("ab") }
        }
    }

    @Test(arguments: [
        (["ab"], "abA 中"), (["a"], "abé "), (["中a"], "中aA "), (["b a"], "ab "), (["a\u{301}"], "ae\u{301}b"),
    ])
    func `phrases banned anywhere stand inside words neither`(phrases: [String], alphabet: String) {
        let banned = phrases.compactMap { Phrase(banned: $0, anywhere: true) }
        checkAll(BannedPhrases(banned), over: alphabet, to: 5) { text in
            !phrases.contains { stands($0, in: text, anywhere: true) }
        }
    }

    @Test(arguments: [(["aB"], "aAbB "), (["A", "b"], "aAbB "), (["É"], "éÉE\u{301} "), (["A中"], "aA中 ")])
    func `required phrases keep their case where asked`(phrases: [String], alphabet: String) {
        let required = RequiredPhrases(phrases.compactMap { Phrase($0) }, caseSensitive: true)
        checkAll(required, over: alphabet, to: 5) { text in
            phrases.allSatisfy { stands($0, in: text, caseSensitive: true) }
        }
    }

    @Test(arguments: [
        (MeasureUnit.scalars, "ab"), (.utf8, "a€"), (.utf16, "a😀"), (.graphemes, "a\u{301}"), (.width, "a中\u{301}"),
        (.sms, "a€中"), (.x, "a中"),
    ])
    func `a line has at least and at most so many units`(unit: MeasureUnit, alphabet: String) {
        checkAll(LengthLimit(5, unit, least: 3), over: alphabet, to: 6) { (3...5).contains(unit.length(of: $0)) }
    }

    @Test func `a product of two is exact`() throws {
        let phrase = try #require(Phrase("ab"))
        checkAll(Constraints([LengthLimit(4, .width), RequiredPhrases([phrase])]), over: "ab 中", to: 5) {
            MeasureUnit.width.length(of: $0) <= 4 && stands("ab", in: $0)
        }
    }

    @Test func `a product of three is exact`() throws {
        let required = try #require(Phrase("b"))
        let banned = try #require(Phrase("a b"))
        let product = Constraints([LengthLimit(6, .utf8), RequiredPhrases([required]), BannedPhrases([banned])])
        checkAll(product, over: "abé ", to: 6) {
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
