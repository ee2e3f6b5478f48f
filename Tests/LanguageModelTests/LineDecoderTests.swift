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

    @Test func unknownTagsHaveNoEffect() {
        let model = TrainingTests.model()
        let decoder = LineDecoder(model)
        var (some, none) = ([decoder.start], [decoder.start])
        let with = decoder.advance(&some, reading: [1], under: [decoder.condition(["style": "unheard of"])])
        let without = decoder.advance(&none, reading: [1], under: [decoder.condition([:])])
        #expect(with == without)
    }
}
