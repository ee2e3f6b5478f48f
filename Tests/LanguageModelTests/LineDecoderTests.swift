import Foundation
import Testing

@testable import LanguageModel

@Suite struct LineDecoderTests {
    /// The cost of a text by single steps of the decoder.
    static func cost(_ text: String, _ model: CharacterModel, tags: [String: String]) -> Double {
        let decoder = LineDecoder(model)
        var states = [decoder.start]
        var previous = model.vocabulary.id(of: "\n")
        var nats = 0.0
        for id in model.vocabulary.ids(of: text) {
            let logits = decoder.advance(&states, reading: [previous], under: [decoder.condition(tags)])
            let candidates = logits.withUnsafeBufferPointer { Sampler(temperature: 1).candidates($0) { _ in true } }
            let place = candidates.ids.firstIndex(of: id) ?? 0
            nats -= log(Double(candidates.probabilities[place]))
            previous = id
        }
        return nats
    }

    @Test(arguments: [1, 2])
    func stepsCostWhatEvaluationCosts(layers: Int) {
        let model = TrainingTests.model(layers: layers)
        let line = TrainingTests.corpus[0]
        let text = EncodedText([line], vocabulary: model.vocabulary, tags: model.tags)
        let evaluation = Evaluator(model, threads: 1).evaluate(text)
        #expect(abs(Self.cost(line.modelText, model, tags: line.tags) - evaluation.nats) < 1e-3)
    }

    @Test func aLineDoesNotDependOnItsNeighbours() {
        let model = TrainingTests.model(layers: 2)
        let decoder = LineDecoder(model)
        let conditions = [
            decoder.condition(["kind": "dialogue"]), decoder.condition([:]), decoder.condition(["kind": "headline"]),
        ]
        var together = [decoder.start, decoder.start, decoder.start]
        var alone = [decoder.start]
        for step in 0..<8 {
            let logits = decoder.advance(&together, reading: [3, Int32(step), 5], under: conditions)
            let single = decoder.advance(&alone, reading: [Int32(step)], under: [conditions[1]])
            #expect(Array(logits[model.vocabulary.count..<2 * model.vocabulary.count]) == single)
        }
    }

    @Test func unknownTagsHaveNoEffect() {
        let model = TrainingTests.model()
        let decoder = LineDecoder(model)
        var (some, none) = ([decoder.start], [decoder.start])
        let with = decoder.advance(&some, reading: [1], under: [decoder.condition(["style": "unheard of"])])
        let without = decoder.advance(&none, reading: [1], under: [decoder.condition([:])])
        #expect(with == without)
    }
}
