import Foundation
import Testing

@testable import LanguageModel

@Suite struct WordMemoryTests {
    let vocabulary = Vocabulary(Set("\n :.'Nabdehnorx中".unicodeScalars).sorted())

    private func lifted(_ text: String, at beginning: String) -> [Float] {
        var memory = WordMemory(vocabulary)
        memory.read(vocabulary.ids(of: text))
        let place = vocabulary.ids(of: beginning).reduce(WordMemory.start) { memory.place(after: $0, $1) }
        var probabilities = [Float](repeating: 1 / Float(vocabulary.count), count: vocabulary.count)
        probabilities.withUnsafeMutableBufferPointer { memory.lift($0, at: place) }
        return probabilities
    }

    private func share(of scalar: Unicode.Scalar, _ probabilities: [Float]) -> Float {
        probabilities[Int(vocabulary.id(of: scalar))]
    }

    @Test(arguments: ["", "n", "no", "norah", "norah ", "x", "noraha", "中n", "'"])
    func probabilitiesStillAddUpToOne(beginning: String) {
        let sum = lifted("norah: ahoe. norah\nnoon or a noe 中n", at: beginning).reduce(0, +)
        #expect(abs(sum - 1) < 1e-5)
    }

    @Test func aNameIsSpelledAsTheTextSpellsIt() {
        let text = "Norah: ahe.\n"
        for (beginning, next) in [("N", "o"), ("No", "r"), ("Nor", "a"), ("Nora", "h")] as [(String, Unicode.Scalar)] {
            #expect(share(of: next, lifted(text, at: beginning)) > 0.35, "\(beginning)")
        }
        let after = lifted(text, at: "Norah")
        let letters = "Nabdehnorx'".unicodeScalars.reduce(Float(0)) { $0 + share(of: $1, after) }
        #expect(letters < 0.1, "where the text's own word ends, a letter is improbable")
        #expect(share(of: " ", after) == share(of: ".", after), "what ends it is the model's to say")
    }

    @Test func aWordThatTheModelWouldNotWriteIsLeftAlone() {
        // After "no" the model is all but sure of "n", and the text goes on with "o".
        func share(_ text: String) -> Float {
            let ids = vocabulary.ids(of: text)
            var memory = WordMemory(vocabulary)
            memory.read(ids)
            var probabilities = [Float](repeating: 0, count: vocabulary.count)
            probabilities[Int(vocabulary.id(of: "n"))] = 0.999
            probabilities[Int(ids[2])] = 0.001
            let place = ids.prefix(2).reduce(WordMemory.start) { memory.place(after: $0, $1) }
            probabilities.withUnsafeMutableBufferPointer { memory.lift($0, at: place) }
            return probabilities[Int(ids[2])]
        }
        #expect(share("noor") < 0.05)
        #expect(share("Noor") > 0.3, "a name is not known to the model")
    }

    @Test func betweenWordsAndInOthersNothingChanges() {
        let even = [Float](repeating: 1 / Float(vocabulary.count), count: vocabulary.count)
        for beginning in ["", "norah ", "x", "nx", "中"] {
            #expect(lifted("norah: 中中.", at: beginning) == even, "\(beginning)")
        }
    }
}
