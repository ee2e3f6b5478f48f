import LanguageModel
import Screenplay
import Testing

@testable import Generation

@Suite struct NextWordsTests {
    private static func words(_ speakers: [(String?, Double)]) throws -> NextWords {
        NextWords(
            of: try ReplayTests.suggester.get(), after: SuggesterTests.script,
            speakers: speakers.map { NextWords.Speaker(role: $0.0, volume: $0.1) })
    }

    @Test(arguments: ["", "I", "I don't", "Well, the bus"])
    func theLikeliestWordsComeFirstAndEachOnce(text: String) throws {
        let words = try Self.words([("ANNA", 1)]).after(text, count: 8)
        #expect(words.count == 8)
        #expect(Set(words.map(\.text)).count == 8)
        #expect(words.map(\.share) == words.map(\.share).sorted(by: >))
        #expect(words.reduce(0) { $0 + $1.share } <= 1)
        #expect(words.allSatisfy { $0.share > 0 && !$0.text.contains(" ") })
    }

    @Test func onlyRealWordsAreOfferedAndTheScriptsNames() throws {
        let house = try house.get()
        let known = Set(house.wordList.sorted.map { $0.lowercased() })
        let words = try Self.words([("ANNA", 1)]).after("I saw", count: 30)
        for word in words.map({ $0.text.lowercased() }) {
            let parts = word.replacing("’", with: "'").split(separator: "-").map { String($0) }
            let isKnown = parts.allSatisfy { part in
                let name = part.hasSuffix("'s") ? String(part.dropLast(2)) : part
                return [part, name].contains { known.contains($0) || ["anna", "mark"].contains($0) }
            }
            #expect(isKnown, "\(word)")
        }
    }

    @Test func wordsGoOnAsTheyBegin() throws {
        let next = try Self.words([("ANNA", 1)])
        for beginning in ["th", "w", "never"] {
            let words = try next.after("I", beginning: beginning, count: 5)
            #expect(!words.isEmpty && words.allSatisfy { $0.text.hasPrefix(beginning) })
        }
        #expect(try next.after("I", beginning: "xqz", count: 5) == [])
    }

    /// The share is the probability that the model gives the word's letters, and then anything but a letter.
    @Test func aShareIsNoMoreThanTheWordsOwnProbability() throws {
        let suggester = try ReplayTests.suggester.get()
        let reading = ScriptReading(SuggesterTests.script, by: suggester.generator)
        let context = suggester.generator.reading(reading.lines, memory: reading.words.memory)
        let tags = reading.tags(of: "ANNA", [:])
        func cost(_ text: String) -> Double { suggester.generator.cost(of: text, after: context, tags: tags) }
        for word in try Self.words([("ANNA", 1)]).after("I don't", count: 5) {
            let letters = exponential(cost("ANNA: I don't ") - cost("ANNA: I don't \(word.text)"))
            let withSpace = exponential(cost("ANNA: I don't ") - cost("ANNA: I don't \(word.text) "))
            #expect(word.share <= letters * 1.001)
            #expect(word.share >= withSpace * 0.999)
        }
    }

    @Test func voicesAreHeardByTheirVolume() throws {
        let anna = try Self.words([("ANNA", 1)]).after("I", count: 40)
        let action = try Self.words([(nil, 1)]).after("I", count: 40)
        let both = try Self.words([("ANNA", 0.6), (nil, 0.2)]).after("I", count: 80)
        func share(_ word: String, _ words: [NextWords.Word]) -> Double? { words.first { $0.text == word }?.share }
        for word in both.prefix(5) {
            let expected = 0.75 * (share(word.text, anna) ?? 0) + 0.25 * (share(word.text, action) ?? 0)
            #expect(abs(word.share - expected) < 1e-6)
        }
        #expect(try Self.words([("ANNA", 3)]).after("I", count: 40) == anna)
    }
}
