import Foundation
import Testing

@testable import LanguageModel

@Suite struct EvaluatorTests {
    @Test func everyCharacterIsCountedOnceAndUnknownOnesAtTheirCost() {
        let model = TrainingTests.model()
        let known = [TaggedLine(work: "a", text: "You came"), TaggedLine(text: "back")]
        let strange = [TaggedLine(work: "a", text: "You came\u{1F6B2}"), TaggedLine(text: "back")]
        func evaluate(_ lines: [TaggedLine]) -> Evaluation {
            Evaluator(model, threads: 2).evaluate(
                EncodedText(lines, vocabulary: model.vocabulary, tags: model.tags))
        }
        #expect(evaluate(known).characters == 14)
        #expect(evaluate(strange).characters == 15)
        #expect(evaluate(strange).unknownCharacters == 1)
        #expect(evaluate(strange).nats > evaluate(known).nats + 13)
    }

    @Test func worksDoNotInfluenceEachOther() {
        let model = TrainingTests.model()
        func nats(_ lines: [TaggedLine]) -> Double {
            Evaluator(model, threads: 1).evaluate(
                EncodedText(lines, vocabulary: model.vocabulary, tags: model.tags)
            ).nats
        }
        let corpus = TrainingTests.corpus
        let apart = nats(Array(corpus[0...2])) + nats([corpus[3]]) + nats([corpus[4]])
        #expect(abs(nats(corpus) - apart) < 1e-9)
    }

    @Test func threadsChangeNothing() {
        let model = TrainingTests.model()
        let text = TrainingTests.encoded(model)
        let one = Evaluator(model, threads: 1).evaluate(text)
        #expect(Evaluator(model, threads: 4).evaluate(text) == one)
    }

    @Test(arguments: [nil, DecodingPrecision.f32])
    func whatAWorkHasSaidCountsInItAlone(precision: DecodingPrecision?) {
        let model = TrainingTests.model()
        func nats(_ lines: [TaggedLine], recency: Bool, threads: Int = 1) -> Double {
            var evaluator =
                precision.map { Evaluator(model, threads: threads, decoding: $0) }
                ?? Evaluator(model, threads: threads)
            evaluator.usesRecency = recency
            return evaluator.evaluate(EncodedText(lines, vocabulary: model.vocabulary, tags: model.tags)).nats
        }
        let line = "You came back, and you came back alone."
        let twice = [TaggedLine(work: "a", text: line), TaggedLine(work: "a", text: line)]
        #expect(nats(twice, recency: true) < 0.8 * nats(twice, recency: false))
        let apart = [twice[0], TaggedLine(work: "b", text: line)]
        let once = nats([twice[0]], recency: true)
        #expect(abs(nats(apart, recency: true) - 2 * once) < 1e-9 * once)
        #expect(nats(twice, recency: true) == nats(twice, recency: true, threads: 2))
    }

    @Test func whatAWorkHasSaidHelpsAnNGramToo() throws {
        let line = "You came back, and you came back alone."
        let other = NGramTests.Sample("other", TrainingTests.corpus + [TaggedLine(text: line.lowercased())])
        let model = try other.model(order: 3)
        func nats(_ lines: [TaggedLine], recency: Bool) -> Double {
            model.evaluate(other.encoded(lines), recency: recency).nats
        }
        let once = TaggedLine(work: "a", text: line)
        #expect(nats([once, once], recency: true) < 0.9 * nats([once, once], recency: false))
        let apart = [once, TaggedLine(work: "b", text: line)]
        #expect(abs(nats(apart, recency: true) - 2 * nats([once], recency: true)) < 1e-9)
    }

    @Test(arguments: [2, 3, 9])
    func partsAddUpToTheWhole(parts: Int) {
        let model = TrainingTests.model()
        let text = EncodedText(
            TrainingTests.corpus + [TaggedLine(text: String(repeating: "ø rings ", count: 1500))],
            vocabulary: model.vocabulary, tags: model.tags)
        let whole = Evaluator(model, threads: 1).estimate(text)
        // A part does not depend on the threads that read it, so that ranks may have any number.
        let sum = (0..<parts).map { Evaluator(model, threads: 1 + $0).estimate(text, part: $0, of: parts).nats }
            .reduce(0, +)
        #expect(whole.unknownCharacters == 1500)
        #expect(abs(sum - whole.nats) < 1e-9 * whole.nats)
    }

    @Test func moreWorksThanAreTakenAtOnceCostAsMuchAsApart() {
        let model = TrainingTests.model(hidden: 4)
        func nats(_ lines: Range<Int>) -> Double {
            let corpus = lines.map { TaggedLine(text: $0 % 3 == 0 ? "a" : "") }
            let text = EncodedText(corpus, vocabulary: model.vocabulary, tags: model.tags)
            return Evaluator(model, threads: 2).evaluate(text).nats
        }
        #expect(abs(nats(0..<17_001) - nats(0..<9000) - nats(9000..<17_001)) < 1e-6)
    }

    @Test func eachLineOfAWorkHasItsOwnTags() {
        let model = TrainingTests.model()
        let corpus = (0..<40).map { line in
            var copy = TrainingTests.corpus[line * 7 % 5]
            copy.work = "w"
            return copy
        }
        let text = EncodedText(corpus, vocabulary: model.vocabulary, tags: model.tags)
        let decoder = LineDecoder(model, precision: .f32)
        let lanes = Lanes(decoder, count: 1)
        var previous = model.vocabulary.id(of: "\n")
        var nats = 0.0
        for line in corpus {
            for id in model.vocabulary.ids(of: line.modelText) {
                lanes.advance([Lanes.Step(lane: 0, reading: previous, under: decoder.condition(line.tags))])
                nats += decoder.cost(of: id, after: lanes.logits(of: 0))
                previous = id
            }
        }
        for evaluator in [Evaluator(model, threads: 1), Evaluator(model, threads: 1, decoding: .f32)] {
            let evaluation = evaluator.evaluate(text)
            #expect(evaluation.characters > 640)
            #expect(abs(evaluation.nats - nats) < 1e-5 * nats)
        }
    }

    @Test func shuffledTagsAreThoseOfOtherLines() {
        let model = TrainingTests.model()
        func nats(_ lines: [TaggedLine], _ use: Evaluator.TagUse, seed: UInt64 = 1) -> Double {
            Evaluator(model, threads: 1)
                .evaluate(
                    EncodedText(lines, vocabulary: model.vocabulary, tags: model.tags), tags: use, seed: seed
                ).nats
        }
        let alike = (0..<50).map { _ in TrainingTests.corpus[0] }
        #expect(nats(alike, .shuffled) == nats(alike, .true))
        #expect(nats(alike, .none) != nats(alike, .true))
        let corpus = (0..<50).map { TrainingTests.corpus[$0 % 5] }
        #expect(nats(corpus, .shuffled) != nats(corpus, .true))
        #expect(nats(corpus, .shuffled) == nats(corpus, .shuffled))
        #expect(nats(corpus, .shuffled) != nats(corpus, .shuffled, seed: 2))
    }
}
