import LanguageModel
import Synchronization
import Testing

@testable import Generation

@Suite struct TypedLineTests {
    private static func line() throws -> (line: TypedLine, generator: LineGenerator, context: LineGenerator.ReadContext)
    {
        let generator = LineGenerator(try house.get())
        let context = generator.reading([LineRequest.ContextLine(text: "MARK: I was near.\n", tags: [:])])
        return (
            TypedLine(generator.decoder, after: context.page, under: generator.decoder.condition([:])), generator,
            context
        )
    }

    private static func ids(_ text: String, _ generator: LineGenerator) -> [Int32] {
        generator.decoder.vocabulary.ids(of: text)
    }

    @Test func whatIsRememberedIsWhatTheWholeTextLeaves() throws {
        let (line, generator, context) = try Self.line()
        let lanes = Lanes(generator.decoder, count: 1)
        for text in ["a", "ab", String(repeating: "rain ", count: 60), "abc", "", "Rain and 雨", "Rain an"] {
            lanes[0] = generator.reading(text, after: context, [generator.decoder.condition([:])])[0]
            let whole = Array(lanes.logits(of: 0))
            lanes[0] = try line.state(after: Self.ids(text, generator)) { false }
            #expect(Array(lanes.logits(of: 0)) == whole, "\(text)")
        }
    }

    /// It is asked before each part that it reads whether to go on.
    @Test func whatWasReadIsNotReadAgain() throws {
        let (line, generator, _) = try Self.line()
        let ids = Self.ids(" " + String(repeating: "rain ", count: 128), generator)
        func asked(_ count: Int, stoppingAt last: Int = .max) -> Int {
            let asked = Mutex(0)
            _ = try? line.state(after: Array(ids.prefix(count - 1))) {
                asked.withLock {
                    $0 += 1
                    return $0 >= last
                }
            }
            return asked.withLock { $0 }
        }
        #expect(asked(640, stoppingAt: 4) == 4)
        #expect(asked(640) == 37)
        #expect(asked(640) == 0 && asked(639) == 1 && asked(640) == 1 && asked(330) == 1)
        #expect((331...400).allSatisfy { asked($0) == 1 })
        #expect(asked(340) <= 2)
    }
}
