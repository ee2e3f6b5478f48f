import LanguageModel
import Screenplay
import Testing

@testable import Generation

@Suite struct LatestPageTests {
    /// A script of some speeches, no two alike.
    private static func script(_ count: Int, _ ending: String = "") -> Screenplay {
        var source = "Title: X\n\nINT. BAR - NIGHT\n\n"
        for number in 0..<count {
            source += "\(number % 2 == 0 ? "ANNA" : "MARK")\nThe \(number)th é of the night. 雨。\n\n"
        }
        return Screenplay(fountain: Array((source + ending).utf8))
    }

    @Test func asAScriptGrowsItsPageBeginsWithTheSameLineForLong() throws {
        let generator = LineGenerator(try house.get())
        let pages = (100..<200).map { ScriptReading(Self.script($0), by: generator).lines }
        for page in pages {
            #expect((800...1600).contains(page.reduce(0) { $0 + $1.text.unicodeScalars.count }))
        }
        let turns = zip(pages, pages.dropFirst()).filter { $0.first != $1.first }.count
        #expect((1...20).contains(turns), "\(turns) pages in 100 lines")
        let short = ScriptReading(Self.script(20), by: generator).lines
        #expect(short.count == 21, "\(short.map(\.text))")
    }

    @Test func onlyWhatIsNewOfAPageIsRead() throws {
        let generator = LineGenerator(try house.get())
        var lines = ScriptReading(Self.script(9), by: generator).lines
        let state = generator.reading([]).page.state
        let page = LatestPage(ReadText(state: state, previous: 0))
        var read: [String] = []
        func remembered() -> Int32 {
            page.memory(after: lines) { lines, text in
                read = lines.map(\.text)
                return lines.indices.map { place in
                    ReadText(state: state, previous: text.previous + Int32(place - lines.startIndex + 1))
                }
            }.previous
        }
        #expect(remembered() == 10 && read.count == 10)
        #expect(remembered() == 10 && read == [])
        lines.append(LineRequest.ContextLine(text: "é\n", tags: [:]))
        #expect(remembered() == 11 && read == ["é\n"])
        lines[10].tags["style"] = "noir"
        #expect(remembered() == 11 && read == ["é\n"])
        lines[10].text = "e\u{301}\n"
        #expect(remembered() == 11 && read == ["e\u{301}\n"])
        lines.removeLast(2)
        #expect(remembered() == 9 && read == [])
        lines[0].text = "[INT. CAR]\n"
        #expect(remembered() == 9 && read.count == 9)
    }

    @Test(arguments: ["ANNA\nYou came. 来了。\n", "MARK\n(tired)\nI was né near.\n", "She goes.\n", "INT. CAR\n\n", ""])
    func aPageThatIsReadOnIsRememberedAsOneThatIsReadAtOnce(ending: String) throws {
        let generator = LineGenerator(try house.get())
        let script = Self.script(50, ending)
        for script in [Self.script(50), script, Self.script(51), Self.script(49), script] {
            let lines = ScriptReading(script, by: generator).lines
            let (page, fresh) = (generator.reading(lines).page, LineGenerator(try house.get()).reading(lines).page)
            #expect(page.previous == fresh.previous)
            #expect(Self.logits(of: "né", after: page, generator) == Self.logits(of: "né", after: fresh, generator))
        }
    }

    /// What a model thinks of each character that follows.
    private static func logits(of text: String, after page: ReadText, _ generator: LineGenerator) -> [[Float]] {
        let (lanes, condition) = (Lanes(generator.decoder, count: 1), generator.decoder.condition([:]))
        lanes[0] = page.state
        var logits = [Array(lanes.logits(of: 0))]
        lanes.read(([page.previous] + generator.decoder.vocabulary.ids(of: text)).map { ($0, condition) }, into: 0) {
            logits.append(Array($1))
        }
        return logits
    }
}
