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

    @Test func linesAreReadAsTheirRoleOrKindSays() throws {
        let lines = [
            #"{"work":"w","role":"ANNA","kind":"dialogue","text":"You came."}"#,
            #"{"work":"w","role":null,"kind":"direction","text":"A dog barks.","author":"B. C."}"#,
            #"{"kind":"headline","style":"bold","author":"x","text":"Go far","year":1900}"#,
        ]
        let read = try lines.map { try TaggedLine(json: $0.utf8) }
        #expect(read.map(\.modelText) == ["ANNA: You came.\n", "[A dog barks.]\n", "Go far\n"])
        #expect(read[1].tags == ["kind": "direction", "style": "B. C."])
        #expect(read[2].tags == ["kind": "headline", "style": "bold"])
        #expect(throws: CorpusError.notAnObject) { try TaggedLine(json: "[1]".utf8) }
        #expect(throws: CorpusError.noText) { try TaggedLine(json: #"{"role":"A"}"#.utf8) }
    }
}
