import LanguageModel
import Synchronization
import Testing

@testable import Generation

@Suite struct TypedLineTests {
    private static func line() throws -> (line: TypedLine, generator: LineGenerator, start: Lanes.State) {
        let generator = LineGenerator(try house.get())
        let start = generator.reading([]).page.state
        return (TypedLine(generator.decoder, after: start, under: generator.decoder.condition([:])), generator, start)
    }

    private static func ids(_ text: String, _ generator: LineGenerator) -> [Int32] {
        generator.decoder.vocabulary.ids(of: text)
    }

    @Test func whatIsRememberedIsWhatTheWholeTextLeaves() throws {
        let (line, generator, start) = try Self.line()
        let lanes = Lanes(generator.decoder, count: 1)
        for text in ["a", "ab", String(repeating: "rain ", count: 60), "abc", "", "Rain and 雨", "Rain an"] {
            let ids = Self.ids(text, generator)
            lanes[0] = start
            if !ids.isEmpty { lanes.read(ids.map { ($0, generator.decoder.condition([:])) }, into: 0) }
            let whole = Array(lanes.logits(of: 0))
            lanes[0] = try line.state(after: ids) { false }
            #expect(Array(lanes.logits(of: 0)) == whole, "\(text)")
        }
    }

    /// It is asked before each part that it reads whether to go on.
    @Test func whatWasReadIsNotReadAgain() throws {
        let (line, generator, _) = try Self.line()
        let ids = Self.ids(String(repeating: "rain ", count: 128), generator)
        func asked(_ count: Int, stoppingAt last: Int = .max) -> Int {
            let asked = Mutex(0)
            _ = try? line.state(after: Array(ids.prefix(count))) {
                asked.withLock {
                    $0 += 1
                    return $0 >= last
                }
            }
            return asked.withLock { $0 }
        }
        #expect(asked(640, stoppingAt: 4) == 4)
        #expect(asked(640) == 7)
        #expect(asked(640) == 0 && asked(639) == 1 && asked(640) == 1 && asked(330) == 1)
        #expect((331...400).allSatisfy { asked($0) == 1 })
        #expect(asked(340) <= 2)
    }
}
