import Foundation
import Testing

@testable import LanguageModel

@Suite struct WordMemoryTests {
    let vocabulary = Vocabulary(Set("\n :.'abdehnorx中".unicodeScalars).sorted())

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
        let text = String(repeating: "norah: ahe.\n", count: 12)
        for (beginning, next) in [("n", "o"), ("no", "r"), ("nor", "a"), ("nora", "h")] as [(String, Unicode.Scalar)] {
            #expect(share(of: next, lifted(text, at: beginning)) > 0.25, "\(beginning)")
        }
        let after = lifted(text, at: "norah")
        let letters = "abdehnorx'".unicodeScalars.reduce(Float(0)) { $0 + share(of: $1, after) }
        #expect(letters < 0.05, "where the text's own word ends, a letter is improbable")
        #expect(share(of: " ", after) == share(of: ".", after), "what ends it is the model's to say")
    }

    @Test func betweenWordsAndInOthersNothingChanges() {
        let even = [Float](repeating: 1 / Float(vocabulary.count), count: vocabulary.count)
        for beginning in ["", "norah ", "x", "nx", "中"] {
            #expect(lifted("norah: 中中.", at: beginning) == even, "\(beginning)")
        }
    }
}
