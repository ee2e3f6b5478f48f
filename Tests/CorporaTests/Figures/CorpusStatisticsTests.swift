import LanguageModel
import Testing

@testable import Corpora

struct CorpusStatisticsTests {
    private func statistics(_ lines: [TaggedLine]) -> CorpusStatistics {
        var statistics = CorpusStatistics()
        for line in lines { statistics.add(LineBuffer(line)) }
        return statistics
    }

    @Test("Lines, words, works, roles, lengths and tags are counted")
    func figures() {
        let figures = statistics([
            TaggedLine(
                work: "a", role: "ANNA", tags: ["kind": "dialogue", "style": "noir"], text: "You came. You came."),
            TaggedLine(work: "a", role: "BO", tags: ["kind": "dialogue"], text: "It's 雨天 🌧️"),
            TaggedLine(work: "b", tags: ["kind": "direction"], text: "Rain"),
            TaggedLine(text: ""),
        ])
        #expect(figures.lines == 4)
        #expect(figures.characters == 19 + 10 + 4)
        #expect(figures.works == 2 && figures.roles == 2)
        #expect(figures.words == 4 + 3 + 1)
        #expect(figures.vocabulary == 6)
        // you came, came you, you came; it's 雨, 雨 天.
        #expect(figures.distinct == [6.0 / 8, 4.0 / 5, 1])
        #expect([0, 0.25, 0.5, 0.75, 1].map(figures.length(atQuantile:)) == [0, 0, 4, 10, 19])
        #expect(figures.tags.map(\.key) == ["kind", "style"])
        #expect(figures.tags[0].values.map { "\($0.value) \($0.lines)" } == ["dialogue 2", "direction 1"])
    }

    @Test("Of nothing there are no figures")
    func empty() {
        let figures = statistics([])
        #expect(figures.lines == 0 && figures.distinct == [0, 0, 0] && figures.length(atQuantile: 1) == 0)
        #expect(figures.tags.isEmpty)
    }

    @Test(
        "Words are parted by what is no letter, and letter by letter where no spaces are written",
        arguments: [
            ("It’s Anna's.", ["it's", "anna's"]), ("用AI写", ["用", "ai", "写"]), ("3 cafés", ["cafés"]), ("", []),
            ("한국어 문장", ["한국어", "문장"]), ("カタカナ", ["カ", "タ", "カ", "ナ"]),
        ])
    func words(_ text: String, _ expected: [String]) {
        #expect(tokens(in: text) == expected)
    }

    @Test("Many different things are counted to a hundredth in memory that is bounded")
    func manyThings() {
        var random = Random(seed: 3)
        var count = DistinctCount(limit: 1 << 14)
        let hashes = (0..<200_000).map { _ in random.next() }
        for hash in hashes + hashes { count.add(hash) }
        #expect(abs(count.count - hashes.count) < hashes.count / 50)
        var few = DistinctCount(limit: 4)
        for hash in [1, 2, 3, 2, 1, 8] as [UInt64] { few.add(hash) }
        #expect(few.count == 4)
    }

    @Test("Lines share an opening from the first that has it")
    func openings() {
        var openings = SharedOpenings()
        for line in ["a b c d", "a b c", "a b c d e", "x", "a b c d", "", "a b c"] {
            openings.add(tokens(in: line))
        }
        #expect(openings.pairs().map { [$0.text, $0.earlier] } == [[2, 0], [4, 0]])
    }

    @Test("Words outside a list are listed with their places, names and Chinese left out")
    func unknownWords() {
        var unknown = UnknownWords(known: WordList(["you", "came", "rain", "bar"]))
        for (number, text) in ["Anna, you caem. Anna's", "The bar's rain caem. 雨", "Zoo"].enumerated() {
            unknown.add(
                TaggedLine(role: number == 2 ? "ANNA" : nil, text: text), tokens: tokens(in: text),
                place: Place(file: 0, line: number + 1))
        }
        #expect(
            unknown.found.map { "\($0.word) \($0.count) \($0.place.line ?? 0)" } == ["caem 2 1", "the 1 2", "zoo 1 3"])
    }
}
