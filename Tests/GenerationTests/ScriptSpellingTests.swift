import LanguageModel
import Testing

@testable import Generation

@Suite struct ScriptSpellingTests {
    private static let vocabulary = Vocabulary("\n'.,?! -".unicodeScalars + ("a"..."z").scalars + ("A"..."Z").scalars)

    private static func spelling(_ line: String, of pages: [String], after before: String = "") -> String {
        ScriptSpelling(of: pages, vocabulary: vocabulary) { ["come", "my", "jesus"].contains($0) }.spelling(
            line, after: before)
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

    @Test func aNameThatIsReadAsAWordIsToldByItsCapitalWithinASentence() {
        let pages = ["JESÚS: So.", "CÔME: So.", "Let's have tea at the côté, Mỹ."]
        #expect(Self.spelling("No, Jesus. I come, Come!", of: pages) == "No, Jesús. I come, Côme!")
        #expect(Self.spelling("Jesus! \"Jesus!\" STOP, COME HERE.", of: pages) == "Jesus! \"Jesus!\" STOP, COME HERE.")
        #expect(Self.spelling("Jesus", of: pages, after: "Well, ") == "Jesús")
        #expect(Self.spelling("Jesus", of: pages, after: "Well. ") == "Jesus")
    }

    @Test func lettersThatAreKnownAreRestoredInNamesAlone() {
        let vocabulary = Vocabulary("\n .öù".unicodeScalars + ("a"..."z").scalars + ("A"..."Z").scalars)
        let spelling = ScriptSpelling(of: ["JÖRG. Où? Jörg où."], vocabulary: vocabulary) { _ in false }
        #expect(spelling.spelling("Jorg ou Ou. Jörg.") == "Jörg ou Ou. Jörg.")
    }

    @Test func accentsThatStandApartAreSetApart() {
        let pages = ["ZOE\u{308}: Jo\u{308}rg!"]
        let spelled = Self.spelling("Zoe, ZOE, Jorgs, Jorg.", of: pages)
        #expect(Array(spelled.unicodeScalars) == Array("Zoe\u{308}, ZOE\u{308}, Jorgs, Jo\u{308}rg.".unicodeScalars))
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
