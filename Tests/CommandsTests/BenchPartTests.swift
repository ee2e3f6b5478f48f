import LanguageModel
import Testing

@testable import TaglineCommands

struct BenchPartTests {
    @Test(
        "A size is layers x hidden",
        arguments: [("2x512", 2, 512), ("1x1", 1, 1), ("8x8192", 8, 8192)])
    func sizes(_ argument: String, _ layers: Int, _ hidden: Int) throws {
        let size = try #require(NetworkSize(argument: argument))
        #expect(size == NetworkSize(layers: layers, hidden: hidden))
        #expect(size.description == argument)
    }

    @Test(
        "What is none is refused",
        arguments: [
            "", "x", "512", "2x", "x512", "0x512", "9x512", "2x0", "2x8193", "2x512x2", "-2x512", "2X512", "２x512",
            "2×512",
        ])
    func noSizes(_ argument: String) {
        #expect(NetworkSize(argument: argument) == nil)
    }

    @Test(
        "Text has the characters that it should have, and is the same each time",
        arguments: [(3, 10), (65, 5000), (30_000, 1)])
    func text(_ symbols: Int, _ length: Int) {
        let text = SyntheticText(symbols: symbols, length: length)
        #expect(text.vocabulary.count == symbols)
        let encoded = EncodedText(text.lines, vocabulary: text.vocabulary, tags: TagVocabulary([]))
        #expect((length..<length + 41).contains(encoded.characterCount))
        #expect(encoded.unknownCount == 0)
        #expect(SyntheticText(symbols: symbols, length: length).lines == text.lines)
    }

    @Test("Work is sampled until its time is up, three times at least after warming up")
    func samples() throws {
        var count = 0
        let once = try Samples.median(budget: 1e-9) { count += 1 }
        #expect(count == 2 && once >= 0)
        count = 0
        _ = try Samples.median(budget: 0.05) { count += 1 }
        #expect(count > 10)
        #expect(throws: Failure("no")) { try Samples.median(budget: 1) { () throws(Failure) in throw Failure("no") } }
    }

    @Test("Threads share the work on one group of lines, and take one each where there are more")
    func threads() {
        func threads(_ batch: Int) -> Int {
            GenerationSpeed(
                size: NetworkSize(layers: 1, hidden: 8), batch: batch, precision: .f32, threads: 3, vocabulary: 65
            ).threads
        }
        #expect([1, 32, 33, 64, 65, 200].map(threads) == [3, 3, 2, 2, 3, 3])
    }
}
