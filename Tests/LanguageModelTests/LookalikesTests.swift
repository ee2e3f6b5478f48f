import Foundation
import Testing

@testable import LanguageModel

@Suite struct LookalikesTests {
    private static let english = Vocabulary("\n !\"$'*,-.ADEOadeo:".unicodeScalars)

    @Test(arguments: [
        ("ö", "o"), ("Ö", "O"), ("ế", "e"), ("ø", "o"), ("Æ", "A"), ("’", "'"), ("‘", "'"), ("“", "\""), ("„", "\""),
        ("—", "-"), ("…", "."), ("£", "$"), ("\u{A0}", " "), ("Ｅ", "E"), ("！", "!"), ("。", "."), ("•", "*"),
    ])
    func aCharacterIsReadAsOneThatLooksLikeIt(character: Unicode.Scalar, known: Unicode.Scalar) {
        #expect(Self.english.id(of: character) == Self.english.id(of: known))
        #expect(!Self.english.contains(character) && Self.english.contains(known))
    }

    @Test func whatIsKnownIsReadAsItself() {
        let vocabulary = Vocabulary("\no'ö’。.".unicodeScalars)
        #expect(vocabulary.reading(of: "o'ö’。.") == "o'ö’。.")
        #expect(Set(vocabulary.ids(of: "o'ö’。.")).count == 6)
    }

    @Test func aTypographersModelReadsTypewritersMarks() {
        let vocabulary = Vocabulary("\n“”’—，。！".unicodeScalars)
        #expect(vocabulary.reading(of: "\"'-,.!") == "“’—，。！")
    }

    @Test(arguments: ["你", "б", "🚲", "\u{301}", "\u{FFFD}", "각", "u", "ü"] as [Unicode.Scalar])
    func whatLooksLikeNothingKnownIsUnknown(character: Unicode.Scalar) {
        #expect(Self.english.id(of: character) == Vocabulary.unknown && !Self.english.contains(character))
    }

    @Test func anEncoderReadsAsAVocabularyDoes() {
        let all = String(String.UnicodeScalarView(Lookalikes.scalars.filter { $0 != "\n" })) + "你\u{301}🚲\u{FFFD}"
        for vocabulary in [Self.english, Vocabulary("\n“”’—，。！o你🚲".unicodeScalars), Vocabulary("\n".unicodeScalars)] {
            let text = EncodedText([TaggedLine(text: all)], vocabulary: vocabulary, tags: TagVocabulary([]))
            #expect(Array(text.characters) == vocabulary.ids(of: all + "\n"))
            #expect(text.unknownCount == all.unicodeScalars.count { !vocabulary.contains($0) })
            #expect(text.unknownCount(in: 0..<text.characterCount) == text.unknownCount)
        }
    }

    @Test func aLookalikeCostsTheStatedBitsMoreThanWhatItIsReadAs() {
        let model = CharacterModel(
            vocabulary: Self.english, tags: TagVocabulary([]), embedding: 4, hidden: 8, layers: 1, tagWidth: 2, seed: 3)
        func nats(_ text: String) -> Double {
            let encoded = EncodedText([TaggedLine(text: text)], vocabulary: model.vocabulary, tags: model.tags)
            return Evaluator(model, threads: 1, decoding: .f32).evaluate(encoded).nats
        }
        let more = nats("dé’a do ö") - nats("de'a do o")
        #expect(abs(more - 3 * Vocabulary.unknownCost * log(2)) < 1e-6)
    }
}
