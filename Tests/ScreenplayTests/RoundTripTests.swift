import Screenplay
import Testing

struct RoundTripTests {
    @Test(.enabled(if: Fixtures.arePresent), arguments: Fixtures.fountainFiles)
    func `a file is written as it was read`(_ path: String) throws {
        let bytes = try Fixtures.bytes(path)
        #expect(Screenplay(fountain: bytes).fountain == bytes)
    }

    @Test func `any bytes are written as they were read`() {
        for seed in 0..<3000 as Range<UInt64> {
            let bytes = RandomFountain.bytes(seed: seed)
            let screenplay = Screenplay(fountain: bytes)
            #expect(screenplay.fountain == bytes, "seed \(seed)")
        }
    }

    @Test func `every byte belongs to one element, in their order`() {
        for seed in 0..<1000 as Range<UInt64> {
            let bytes = RandomFountain.bytes(seed: seed)
            var end: Int?
            for element in Screenplay(fountain: bytes).elements {
                let range = element.sourceRange
                #expect(range != nil && range?.isEmpty == false)
                #expect(end == nil || range?.lowerBound == end, "seed \(seed)")
                end = range?.upperBound
            }
            #expect(end ?? 0 <= bytes.count)
        }
    }

    @Test(arguments: ["", "\n", "  \n\n \t\n", "\u{FEFF}", "\u{FEFF}\n\n", "\r\r\n\n\u{2028}"])
    func `a file of blank lines has no elements and is kept`(_ text: String) {
        let screenplay = Screenplay(fountain: Array(text.utf8))
        #expect(screenplay.elements.isEmpty && screenplay.titlePage.entries.isEmpty)
        #expect(screenplay.fountain == Array(text.utf8))
    }

    @Test func `invalid bytes read as U+FFFD and are kept`() {
        let bytes = Array("BOB\nCaf".utf8) + [0xE9] + Array(" now.\n".utf8)
        let screenplay = Screenplay(fountain: bytes)
        #expect(screenplay.elements.map(\.text) == ["BOB", "Caf\u{FFFD} now."])
        #expect(screenplay.fountain == bytes)
    }
}
