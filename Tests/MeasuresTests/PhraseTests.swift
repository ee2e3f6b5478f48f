import Measures
import Testing

struct PhraseTests {
    @Test(arguments: [
        ("free", "Get it FREE!"), ("Free Shipping", "free  shipping today"), ("free shipping", "free\u{A0}shipping"),
        ("Anna", "Anna's bakery"), ("20%", "Save 20%!"), ("#1", "the #1 choice"), ("C++", "C++ course"), ("AI", "用AI写"),
        ("免费", "全场免费退货"), ("かさ", "あかさたな"), ("STRASSE", "Straße"), ("ΟΔΟΣ", "οδος"), ("é", "E\u{301}"),
        ("e\u{301}", "É"),
        ("❤", "I ❤\u{FE0F} it"), ("naïve", "NAI\u{308}VE"), ("서울", "서울 여행"), ("co-op", "the Co-Op"),
        ("in\u{AD}side", "inside"),
        (" deal ", "deal"), ("a", "a"), ("get 1", "Get 1, or 2."), ("get 1", "get 1."), ("5", "Try v.5!"),
        ("1,000", "1,000.x"), ("2 for 1", "2 for 1: now"), ("$2 for 1", "$2 for 1"), ("2 for 1", "$ 2 for 1"),
    ])
    func `a phrase is found without regard to case, at word boundaries`(phrase: String, text: String) throws {
        #expect(try #require(Phrase(phrase)).occurs(in: text))
    }

    @Test(arguments: [
        ("art", "start"), ("art", "arts"), ("#1", "#10"), ("20%", "120%"), ("cafe", "café"), ("cafe", "cafe\u{301}"),
        ("か", "か\u{3099}"),
        ("か", "が"), ("1", "1\u{FE0F}\u{20E3}"), ("서울", "서울에서"), ("free shipping", "free-shipping"), ("i", "ı"),
        ("free", "fr ee"),
        ("cheap*", "cheaper"), ("a_b", "a_b_c"), ("20%", "1.20%"), ("get 1", "get 1,00"), ("1", "1.1,1"),
        ("0", "1,000"), ("2 for 1", "2 for 1:50"), ("50 rooms", "1:50 rooms"), ("2 for 1", "$2 for 1"),
        ("7-Eleven", "the €7-eleven"), ("20%", "¥20%"),
    ])
    func `a phrase is not found inside another word`(phrase: String, text: String) throws {
        #expect(try #require(Phrase(phrase)).occurs(in: text) == false)
    }

    @Test(arguments: [
        ("cheap*", "cheap"), ("cheap*", "Cheapest!"), ("easy*", "the easiest way"), ("make*", "making"),
        ("die*", "dying"),
        ("leaf*", "leaves"), ("simple*", "simply"), ("risk free*", "risk freely"), ("best buy*", "best buys"),
        ("免*", "全免费"),
        ("5*", "50"), ("99", "for $99 only"),
    ])
    func `a star takes the inflections of a banned word`(phrase: String, text: String) throws {
        #expect(try #require(Phrase(banned: phrase)).occurs(in: text))
    }

    @Test(arguments: [
        ("cheap*", "acheap"), ("easy*", "eas"), ("cheap", "cheaper"), ("cafe*", "café"), ("*", "anything"),
        ("key*", "kies"),
    ])
    func `a star takes nothing else`(phrase: String, text: String) throws {
        #expect(try #require(Phrase(banned: phrase)).occurs(in: text) == false)
    }

    @Test(arguments: ["", "  \n", "\u{200D}\u{FE0F}"])
    func `what cannot be seen is no phrase`(text: String) {
        #expect(Phrase(text) == nil)
        #expect(Phrase(banned: text) == nil)
    }

    @Test func `a matcher tells which of several phrases it has found`() throws {
        let phrases = try ["new york", "york city", "york", "city hall"].map { try #require(Phrase($0)) }
        let matcher = PhraseMatcher(phrases)
        var state = matcher.start
        for scalar in "New York City".unicodeScalars { state = matcher.advance(state, over: scalar) }
        #expect(state.found == [0, 2])
        #expect(matcher.foundAtEnd(state) == [0, 1, 2])
    }
}
