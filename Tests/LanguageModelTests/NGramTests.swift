import Foundation
import Testing

@testable import LanguageModel

@Suite struct NGramTests {
    /// A text, all of whose characters are known.
    struct Sample: CustomTestStringConvertible {
        let name: String
        let lines: [TaggedLine]
        let vocabulary: Vocabulary
        let text: EncodedText

        init(_ name: String, _ lines: [TaggedLine], least: Int = 1) {
            (self.name, self.lines) = (name, lines)
            vocabulary = Vocabulary(corpus: lines, least: least)
            text = EncodedText(lines, vocabulary: vocabulary, tags: TagVocabulary([]))
        }

        func encoded(_ lines: [TaggedLine]) -> EncodedText {
            EncodedText(lines, vocabulary: vocabulary, tags: TagVocabulary([]))
        }

        func model(order: Int) throws -> NGramModel {
            try NGramModel(text, vocabulary: vocabulary, order: order)
        }

        var testDescription: String { name }
    }

    static let samples = [
        Sample("one line", [TaggedLine(text: "abab")]),
        Sample("one empty line", [TaggedLine(text: "")]),
        Sample("empty lines in a work", ["", "", "ab", "", "ba", ""].map { TaggedLine(work: "w", text: $0) }),
        Sample("lines that stand alone", ["ab", "abc", "b", "ca", "", "abba"].map { TaggedLine(text: $0) }),
        Sample("several works", TrainingTests.corpus),
        Sample("marks, pictures and line ends within a line", [TaggedLine(text: "e\u{301}\u{1F6B2}\r\n\u{1F6B2}e")]),
        Sample("Chinese", ["你来晚了。", "我来了。", "你走了？", "我来，你走。"].map { TaggedLine(work: "w", text: $0) }),
        Sample(
            "rare characters are unknown", [TaggedLine(work: "w", text: "abcabdabe"), TaggedLine(text: "ba")], least: 2),
        Sample("a long text", randomLines(count: 60, letters: "abcd ")),
    ]

    /// Lines in which some pairs of letters are much likelier than others, so that every count from 1 to 4 occurs.
    private static func randomLines(count: Int, letters: String) -> [TaggedLine] {
        var random = RandomSource(seed: 5)
        let letters = Array(letters)
        return (0..<count).map { line in
            var text = ""
            var last = 0
            for _ in 0..<random.next(below: 20) {
                last = random.next(below: 4) > 0 ? (last * 3 + 1) % letters.count : random.next(below: letters.count)
                text.append(letters[last])
            }
            return TaggedLine(work: "\(line / 7)", text: text)
        }
    }

    /// Everything that can be read, up to three characters, and what is read in the sample itself.
    private static func histories(_ sample: Sample) -> [[Int32]] {
        let alphabet = (0..<Int32(min(sample.vocabulary.count, 6))).map { [$0] }
        var histories: [[Int32]] = [[]] + alphabet
        for _ in 0..<2 { histories += histories.flatMap { history in alphabet.map { history + $0 } } }
        for work in sample.text.works {
            for end in work.prefix(30) { histories.append(Array(sample.text.characters[work.lowerBound...end])) }
        }
        return Array(Set(histories)).sorted { $0.lexicographicallyPrecedes($1) }
    }

    @Test(arguments: samples, [1, 2, 3, 4, 6, 12])
    func probabilitiesAreAboveZeroAndSumToOneAfterAnything(sample: Sample, order: Int) throws {
        let model = try sample.model(order: order)
        for history in Self.histories(sample) {
            let probabilities = model.probabilities(after: history)
            #expect(probabilities.count == sample.vocabulary.count)
            #expect(probabilities.allSatisfy { $0 > 0 })
            #expect(abs(probabilities.reduce(0) { $0 + Double($1) } - 1) < 1e-6, "after \(history)")
        }
    }

    @Test(arguments: samples, 1...5)
    func probabilitiesAreThoseOfTheDefinition(sample: Sample, order: Int) throws {
        let model = try sample.model(order: order)
        let reference = ReferenceNGram(sample.text, vocabulary: sample.vocabulary, order: order)
        for history in Self.histories(sample).sample(of: 40) {
            let expected = (0..<Int32(sample.vocabulary.count)).map { reference.probability(of: $0, after: history) }
            let differences = zip(model.probabilities(after: history), expected).map { abs(Double($0) - $1) }
            #expect(differences.allSatisfy { $0 < 1e-7 }, "after \(history)")
        }
    }

    @Test(arguments: samples, [1, 2, 3, 5])
    func aTextCostsWhatTheDefinitionSays(sample: Sample, order: Int) throws {
        let reference = ReferenceNGram(sample.text, vocabulary: sample.vocabulary, order: order)
        let strange = [
            TaggedLine(work: "x", text: "ab\u{2603}ba"), TaggedLine(work: "x", text: "了你"), TaggedLine(text: ""),
        ]
        let text = sample.encoded(Array(sample.lines.prefix(12)) + strange)
        var nats = 0.0
        for work in text.works {
            for place in work {
                let read = Array(text.characters[work.lowerBound..<place])
                nats -= log(reference.probability(of: text.characters[place], after: read))
                if text.characters[place] == Vocabulary.unknown { nats += Vocabulary.unknownCost * log(2) }
            }
        }
        let evaluation = try sample.model(order: order).evaluate(text)
        #expect(evaluation.characters == text.characterCount)
        #expect(evaluation.unknownCharacters == text.unknownCount && text.unknownCount > 0)
        #expect(abs(evaluation.nats - nats) < 1e-9 * nats)
    }

    @Test func theLongSampleHasDiscountsOfItsOwn() {
        let sample = Self.samples[Self.samples.count - 1]
        #expect(ReferenceNGram(sample.text, vocabulary: sample.vocabulary, order: 4).hasFoundDiscounts)
        #expect(
            !ReferenceNGram(Self.samples[0].text, vocabulary: Self.samples[0].vocabulary, order: 4).hasFoundDiscounts)
    }

    /// Bigrams of ⏎abab⏎: ab twice, ⏎a, ba and b⏎ once. In front of a stand two characters, of b and ⏎ one each. All
    /// discounts are the fallback's: p(a) = (2 - 1)/4 + 2/4 · 1/4, p(b) = p(⏎) = (1 - 1/2)/4 + 2/4 · 1/4, and then
    /// p(b | a) = (2 - 1)/2 + 1/2 · p(b), p(a | b) = (1 - 1/2)/2 + 1/2 · p(a), and so on.
    @Test func aSmallExampleIsAsReckonedByHand() throws {
        let sample = Self.samples[0]
        let model = try sample.model(order: 2)
        #expect(String(String.UnicodeScalarView(sample.vocabulary.scalars)) == "\u{FFFD}\nab")
        func after(_ text: String) -> [Float] { model.probabilities(after: sample.vocabulary.ids(of: text)) }
        #expect(after("") == [0.0625, 0.125, 0.6875, 0.125])
        #expect(after("ba") == [0.0625, 0.125, 0.1875, 0.625])
        #expect(after("ab") == [0.0625, 0.375, 0.4375, 0.125])
        #expect(after("?") == [0.125, 0.25, 0.375, 0.25])
        let evaluation = model.evaluate(sample.text)
        #expect(abs(evaluation.nats + log(0.6875 * 0.625 * 0.4375 * 0.625 * 0.375)) < 1e-12)
        #expect(evaluation.characters == 5 && evaluation.unknownCharacters == 0)
    }

    @Test func unknownCharactersCostTheModelsProbabilityAndTheStatedBits() throws {
        let sample = Self.samples[0]
        let evaluation = try sample.model(order: 2).evaluate(sample.encoded([TaggedLine(text: "\u{2603}")]))
        // After an unknown character only the empty history is left.
        let bits = -log2(0.0625) - log2(0.25) + Vocabulary.unknownCost
        #expect(evaluation.unknownCharacters == 1 && evaluation.characters == 2)
        #expect(abs(evaluation.bitsPerCharacter * 2 - bits) < 1e-9)
    }

    @Test func countsAndHistoriesBeginAnewWithEachWork() throws {
        let joined = Sample("joined", ["ab", "cd"].map { TaggedLine(work: "w", text: $0) })
        let apart = Sample("apart", ["ab", "cd"].map { TaggedLine(text: $0) })
        let read = joined.vocabulary.ids(of: "ab\n")
        let c = Int(joined.vocabulary.id(of: "c"))
        let joinedModel = try joined.model(order: 3)
        let apartModel = try apart.model(order: 3)
        #expect(joinedModel.probabilities(after: read)[c] > joinedModel.probabilities(after: [])[c])
        #expect(apartModel.probabilities(after: read)[c] < apartModel.probabilities(after: [])[c])

        let lines = TrainingTests.corpus
        let model = try Self.samples[4].model(order: 5)
        func nats(_ lines: [TaggedLine]) -> Double { model.evaluate(Self.samples[4].encoded(lines)).nats }
        let sum = nats(Array(lines[0...2])) + nats([lines[3]]) + nats([lines[4]])
        #expect(abs(nats(lines) - sum) < 1e-9)
    }

    @Test func onlyTheLastCharactersOfAHistoryMatter() throws {
        let sample = Self.samples[Self.samples.count - 1]
        let model = try sample.model(order: 4)
        let long = sample.vocabulary.ids(of: "dcba abc")
        #expect(model.probabilities(after: long) == model.probabilities(after: Array(long.suffix(3))))
        #expect(model.probabilities(after: long) != model.probabilities(after: Array(long.suffix(2))))
    }

    @Test(arguments: [Int.min, -1, 0, 13, Int.max])
    func anOrderOutOfBoundsIsRefused(order: Int) {
        #expect(throws: NGramError.order(order)) { try Self.samples[0].model(order: order) }
    }

    @Test func anEmptyTextIsRefusedAndCostsNothing() throws {
        #expect(throws: NGramError.noText) { try Sample("empty", []).model(order: 3) }
        let evaluation = try Self.samples[0].model(order: 3).evaluate(Self.samples[0].encoded([]))
        #expect(evaluation == Evaluation(characters: 0, unknownCharacters: 0, nats: 0))
    }

    @Test(arguments: [
        (NGramError.noText, "the corpus holds no text to count n-grams in"),
        (.order(13), "an n-gram of order 13 is not counted; take 1 to 12"),
        (
            .tooLong(characters: 3_000_000_000),
            "the corpus holds 3000000000 characters; n-grams are counted in fewer than 2147483647"
        ),
    ])
    func errorsSayWhatToDo(error: NGramError, description: String) {
        #expect(error.description == description)
    }
}

extension Array {
    /// At most `count` of the elements, spread over all of them.
    fileprivate func sample(of count: Int) -> [Element] {
        stride(from: 0, to: self.count, by: Swift.max(1, self.count / count)).map { self[$0] }
    }
}
