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

    @Test func `a given address counts as X counts it`() {
        let address = "https://abcdefghijklmnopqrstuvwxyz.com/and/on"
        let given = NoAddress(except: [address])
        #expect(given.discount == address.count - 23)
        let limit = LengthLimit(26, .x, discount: given.discount)
        #expect(limit.accepts("Go " + address) && given.accepts("Go " + address))
        #expect(!limit.accepts("Goo " + address))
        #expect(NoAddress(except: ["x.co"]).discount == 4 - 23)
        #expect(NoAddress(except: ["Made in the U.S.", "e.g. 3.5"]).discount == 0)
    }

    @Test(arguments: ["b.co", "B.CO", "see (b.co).", "b.co, b"])
    func `a given address stands once and by itself`(given: String) {
        let word = /((^| )\(*)b\.co(?=\.*( |$))/
        checkAll(NoAddress(except: [given]), over: "b.co (", to: 6) { text in
            let others = text.replacing(word) { $0.output.1 }
            return text.matches(of: word).count == 1 && !others.contains(/\.[bco]/)
        }
    }

    @Test func `an address that two phrases share stands once`() {
        let given = NoAddress(except: ["see b.co", "b.co now"])
        #expect(given.discount == 4 - 23)
        #expect(given.accepts("Go see B.co now") && !given.accepts("see b.co. b.co now"))
        #expect(NoAddress(except: ["see b.co", "try b.co"]).discount == 2 * (4 - 23))
    }

    @Test func `nothing that would be part of a given address stands beside it`() {
        let given = NoAddress(except: ["http://b.co", "b.de"])
        #expect(given.accepts("(http://b.co), “b.de”!") && given.accepts("用b.de看 http://b.co"))
        for text in ["http://b.co—b.de", "http://b.co看 b.de", "http://b.co b.de.中国", "http://b.co http://\"b.de"] {
            #expect(!given.accepts(text), "\(text)")
        }
    }

    @Test func `a given word that is no address stands as often as may be`() {
        checkAll(NoAddress(except: ["b.b"]), over: "b. ", to: 9) { text in
            text.split(separator: " ").allSatisfy { word in
                var word = word
                while word.last == "." { word.removeLast() }
                return word == "b.b" || !zip(word, word.dropFirst()).contains { $0 == "." && $1.isLetter }
            }
        }
    }

    @Test(arguments: [
        (["b\u{308}"], "ab\u{308} "), (["b\u{200D}b"], "ab\u{200D} "), (["\u{200D}a", "b"], "ab\u{200D} "),
        (["a\u{200D}"], "ab\u{200D} "), (["a\u{200D}a\u{200D}b"], "ab\u{200D} "),
    ])
    func `what no line would hold stands in the phrases alone`(phrases: [String], alphabet: String) throws {
        let confined = try #require(alphabet.unicodeScalars.first { !$0.isASCII })
        let required = RequiredPhrases(phrases.compactMap { Phrase($0) }, confined: [confined])
        checkAll(required, over: alphabet, to: 7) { text in
            let words = text.unicodeScalars.split(separator: " ").map { Array($0) }
            let odd = words.filter { $0.contains(confined) }
            return phrases.allSatisfy { words.contains(Array($0.unicodeScalars)) } && odd.count == 1
                && phrases.contains { Array($0.unicodeScalars) == odd[0] }
        }
    }

    @Test func `a prefix may hold what is confined to the phrases behind it`() throws {
        let phrase = try #require(Phrase("a\u{200D}b"))
        let required = RequiredPhrases([phrase], confined: ["\u{200D}"], after: "b\u{200D} a")
        let state = try #require(required.state(after: "b\u{200D} a"))
        #expect(required.next(state, "\u{200D}").flatMap { required.next($0, "b") }.map(required.accepts) == true)
        #expect(required.next(state, " ").flatMap { required.next($0, "\u{200D}") } == nil)
        // A phrase that holds nothing confined need not be finished where it is begun.
        let two = RequiredPhrases([Phrase("❤"), Phrase("buy")].compactMap(\.self), confined: ["❤"])
        #expect(two.accepts("❤be happy, buy"))
        let beside = RequiredPhrases([Phrase("❤ me"), Phrase("meow")].compactMap(\.self), confined: ["❤"])
        #expect(beside.state(after: "❤ meow") == nil && beside.accepts("❤ me meow"))
    }

    @Test func `a required phrase keeps its joiners`() {
        let phrase = Array("a\u{200D}b".unicodeScalars)
        let required = RequiredPhrases(["a\u{200D}b"].compactMap { Phrase($0) })
        checkAll(required, over: "ab\u{200D} ", to: 7) { text in
            let text = Array(text.unicodeScalars)
            return text.indices.dropLast(2).contains { start in
                let (before, after) = (text[..<start], text[(start + 3)...])
                return Array(text[start..<start + 3]) == phrase
                    && [nil, " "].contains(before.last { $0 != "\u{200D}" })
                    && [nil, " "].contains(after.first { $0 != "\u{200D}" })
            }
        }
    }

    @Test(arguments: [
        (["a"], "ab A中"), (["ab"], "abB \u{301}"), (["ab", "ba"], "ab é"), (["a b"], "ab\t "), (["中"], "中a \u{301}"),
        (["a中"], "a中b"),
        (["aba"], "ab "), (["é"], "eE\u{301}é "), (["a!"], "a!b "), (["!a", "b"], "a!b "), (["1"], "1,.a"),
        (["1.1", "a"], "1.a "),
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

    @Test func `braces hold what was given, and touch no word`() throws {
        func isRight(_ text: Substring, after previous: Character = " ") -> Bool {
            guard let first = text.first else { return true }
            if first == "{" {
                guard let part = ["{aB}", "{}"].first(where: { text.hasPrefix($0) }), !previous.isLetter else {
                    return false
                }
                return isRight(text.dropFirst(part.count), after: "}")
            }
            return !(first.isLetter && previous == "}") && isRight(text.dropFirst(), after: first)
        }
        checkAll(try #require(GivenBraces(of: ["b {aB}", "{}"])), over: "aB{} ", to: 7) { isRight($0[...]) }
        #expect(GivenBraces(of: ["a{b}"])?.accepts("a{b}") == true)
        #expect(GivenBraces(of: ["a", ""]) == nil && GivenBraces(of: ["{a}", "{b"]) == nil)
    }

    @Test(arguments: [(["aB"], "abAB "), (["x aB'b c"], "aBb'")])
    func `names with a capital inside stand as given or in capitals`(texts: [String], alphabet: String) throws {
        checkAll(try #require(GivenNames(of: texts)), over: alphabet, to: 6) { text in
            text.split { " '".contains($0) }.allSatisfy { $0.lowercased() != "ab" || $0 == "aB" || $0 == "AB" }
        }
        #expect(GivenNames(of: ["Trail Shoes", "USA", ""]) == nil)
    }

    @Test(arguments: [
        ("a b", ["a b", "A b", "A B"]), ("A B", ["A B", "a b", "A b"]), ("A b", ["A b", "A B"]),
        ("a {b}", ["a {b}", "A {b}"]), ("b {b b}", ["b {b b}", "B {b b}"]),
        ("a-b a", ["a-b a", "A-b a", "A-B a", "A-B A"]),
        ("b a b", ["b a b", "B a b", "B a B", "B A B"]),
        ("A-B", ["A-B"]), ("B-aB", ["B-aB", "B-AB"]), ("a-b/", ["a-b/", "A-b/", "A-B/"]),
    ])
    func `phrases stand in a case that a writer would give them`(phrase: String, spellings: [String]) throws {
        let cased = try #require(PhraseCase(of: [Phrase(phrase)].compactMap(\.self)))
        let hasBraces = phrase.contains("{")
        let alphabet =
            hasBraces ? "a{bB} " : phrase.contains("/") ? "aAbB-/" : phrase.contains("-") ? "aAbB- " : "aAbB "
        checkAll(cased, over: alphabet, to: hasBraces ? 7 : 6) { text in
            let text = Array(" " + text.split(separator: " ").joined(separator: " ") + " ")
            let first = text.indices.dropLast(phrase.count).first { start in
                let end = start + phrase.count
                return start > 0 && String(text[start..<end]).lowercased() == phrase.lowercased()
                    && !text[start - 1].isLetter && !(text[end - 1].isLetter && text[end].isLetter)
            }
            return first.map { spellings.contains(String(text[$0..<$0 + phrase.count])) } ?? true
        }
        #expect(PhraseCase(of: ["shoes", "#1"].compactMap { Phrase($0) }) == nil)
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
