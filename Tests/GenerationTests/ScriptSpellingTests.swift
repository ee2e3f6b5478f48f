import LanguageModel
import Testing

@testable import Generation

@Suite struct ScriptSpellingTests {
    private static let vocabulary = Vocabulary("\n'.,?! -".unicodeScalars + ("a"..."z").scalars + ("A"..."Z").scalars)

    private static func spelling(_ line: String, of pages: [String], after before: String = "") -> String {
        ScriptSpelling(of: pages, vocabulary: vocabulary) { ["come", "my"].contains($0) }.spelling(line, after: before)
    }

    @Test func wordsWithUnknownLettersAreSpelledAsInTheScript() {
        let pages = ["ZOË: Jörg, where is the straße?", "[Zoë turns to Jörg.]"]
        #expect(Self.spelling("Jorg! JORG? jorg, Jorg's.", of: pages) == "Jörg! JÖRG? jorg, Jörg's.")
        #expect(Self.spelling("Zoe and Zoes", of: pages) == "Zoë and Zoes")
        #expect(Self.spelling("STRASE strase", of: pages) == "STRASE straße")
        #expect(Self.spelling("Joerg", of: pages) == "Joerg")
    }

    @Test func wordsOfTheLanguageAreLeftAlone() {
        let pages = ["CÔME: So.", "MỸ: So.", "Côme, Mỹ, Zoë."]
        #expect(Self.spelling("Come, Zoe, my dear. My!", of: pages) == "Come, Zoë, my dear. My!")
    }

    @Test func theUsualSpellingWins() {
        #expect(Self.spelling("Zoe", of: ["Zoe. Zoe. Zoë."]) == "Zoe")
        #expect(Self.spelling("Zoe", of: ["Zoe. Zoë. Zoë."]) == "Zoë")
    }

    @Test func aWordThatWasBegunIsLeftAlone() {
        #expect(Self.spelling("org Jorg", of: ["Jörg, örg"], after: "J") == "org Jörg")
        #expect(Self.spelling("org Jorg", of: ["Jörg, örg"], after: "J ") == "örg Jörg")
    }

    @Test func lettersThatLookLikeNoneAreNotRead() {
        #expect(Self.spelling("Anna", of: ["Анна 安娜 e\u{301}"]) == "Anna")
        #expect(Self.spelling("", of: []) == "")
    }
}

extension ClosedRange<Unicode.Scalar> {
    fileprivate var scalars: [Unicode.Scalar] {
        (lowerBound.value...upperBound.value).compactMap { Unicode.Scalar($0) }
    }
}
