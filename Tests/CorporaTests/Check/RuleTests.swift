import Campaign
import HouseTemplates
import LanguageModel
import Testing

@testable import Corpora

struct RuleTests {
    static func channels() throws -> Channels {
        try Channels(json: try #require(HouseTemplates.text(named: "channels.json")).utf8)
    }

    @Test(
        "Text without control characters, in NFC, passes",
        arguments: [
            ("Rain\ton\nthe window", []), ("Café 雨 🚲 한국어", []), ("👨‍👩‍👧 a\u{200D}b", []),
            ("a\u{7}b", ["the character U+0007 stands for nothing; take it out"]),
            ("\u{FEFF}a", ["the character U+FEFF stands for nothing; take it out"]),
            ("a\u{FFFD}", ["the character U+FFFD stands for nothing; take it out"]),
            ("a\u{85}", ["the character U+0085 stands for nothing; take it out"]),
            ("Cafe\u{301}", ["a letter and its mark are two characters where one exists; write it in NFC"]),
        ])
    func encoding(_ text: String, _ messages: [String]) {
        #expect(Encoding().remarks(on: TaggedLine(text: text)).map(\.message) == messages)
        #expect(Encoding().remarks(on: TaggedLine(role: text, text: "")).map(\.message) == messages)
        #expect(Encoding().remarks(on: TaggedLine(tags: ["a": text], text: "")).map(\.message) == messages)
    }

    @Test(
        "Keys, kinds and styles must be known, or allowed",
        arguments: [
            (["kind": "headline", "style": "plain", "category": "茶", "genre": "x", "language": "zh"], []),
            (["kind": "direction", "style": "noir", "trigger": "x", "archetype": "y"], []),
            (["kind": "heading"], []), (["kind": "headlin"], ["tag.kind"]), (["style": "Noir"], ["tag.style"]),
            (["kategory": "tea"], ["tag.key"]), (["kind": "", "style": "cyberpunk", "mood": "blue"], ["tag.kind"]),
        ] as [([String: String], [String])])
    func tags(_ tags: [String: String], _ rules: [String]) {
        let rule = KnownTags(allowed: ["style": ["cyberpunk"], "mood": []])
        #expect(rule.remarks(on: TaggedLine(tags: tags, text: "")).map(\.rule) == rules)
    }

    @Test(
        "Merge fields must be known and closed",
        arguments: [
            ("{brand} for {price}", []), ("Mail {email} or {phone}", []), ("No field", []),
            (
                "{Brand}",
                [
                    "the merge field {Brand} is not known; it is one of benefit, brand, email, offer, phone, place, price, product"
                ]
            ),
            ("{brand", ["a brace alone; a merge field is written {brand}"]),
            ("brand}", ["a brace alone; a merge field is written {brand}"]),
            ("{{brand}}", ["a brace alone; a merge field is written {brand}"]),
            (
                "{}",
                [
                    "the merge field {} is not known; it is one of benefit, brand, email, offer, phone, place, price, product"
                ]
            ),
        ])
    func fields(_ text: String, _ messages: [String]) {
        #expect(MergeFields().remarks(on: TaggedLine(text: text)).map(\.message) == messages)
    }

    @Test(
        "Ad copy keeps its channel's limit and rules, merge fields counted as they stand",
        arguments: [
            ("headline", "A headline of thirty columns!!", ["error google.punct.repeat", "warning google.exclaim"]),
            ("headline", "{brand} for {place} is so good", []),
            ("headline", "{brand} for {place} is so good, x", ["error limit"]),
            ("headline", "八个字的标题八个字的标题八个", []), ("headline", "八个字的标题八个字的标题八个字了", ["error limit"]),
            ("description", String(repeating: "a word ", count: 13) + "x", ["error limit"]),
            ("primary", String(repeating: "a word ", count: 18) + "x", ["warning limit"]),
            ("post", String(repeating: "雨", count: 141), ["error limit"]),
            ("subject", String(repeating: "a word ", count: 8) + "x", ["warning limit"]),
            ("cta", "Book the best table", ["error claims.superlative"]), ("cta", "Book a table", []),
            ("tagline", "The best of all taglines, and of any length that a writer may want", []),
            ("dialogue", "The best!! EVER", []),
        ])
    func channels(_ kind: String, _ text: String, _ rules: [String]) throws {
        let remarks = ChannelRules(channels: try Self.channels())
            .remarks(on: TaggedLine(tags: ["kind": kind], text: text))
        #expect(remarks.map { "\($0.level.rawValue) \($0.rule)" } == rules)
    }
}
