import Testing

@testable import LanguageModel

@Suite struct SubjectCountsTests {
    private static func words(_ lines: [(subject: String, text: String)]) -> SubjectWords {
        CorpusCounts(lines.map { TaggedLine(tags: ["category": $0.subject, "kind": "headline"], text: $0.text) })
            .subjectWords
    }

    private static func lines(_ subject: String, _ texts: [String: Int]) -> [(subject: String, text: String)] {
        texts.sorted { $0.key < $1.key }.flatMap { text, count in Array(repeating: (subject, text), count: count) }
    }

    /// Other words, a hundred or so many times as many.
    private static func rest(_ subject: String, times: Int = 1) -> [(subject: String, text: String)] {
        lines(subject, ["all": 25 * times, "day": 25 * times, "every": 25 * times, "way": 25 * times])
    }

    /// Two subjects with little text, and one with much.
    private static let rests = rest("running shoes") + rest("bakery") + rest("hotel", times: 10)

    @Test func aSubjectHasTheWordsThatAreFrequentInItsLinesAlone() {
        let words = Self.words(
            Self.rests + Self.lines("running shoes", ["Stride on": 9, "MILES": 5, "miles": 3, "grip": 12])
                + Self.lines("bakery", ["crust": 6, "grip": 1]))
        #expect(words["running shoes"].map(\.text) == ["grip", "stride", "miles"])
        #expect(words["bakery"].map(\.text) == ["crust"])
        #expect(words.count == 2)
        #expect(words["hotel"].isEmpty && words[""].isEmpty)
    }

    @Test func whatTellsOfOtherSubjectsAloneIsForeign() {
        let words = Self.words(
            Self.rests + Self.lines("running shoes", ["grip": 12, "soft": 12])
                + Self.lines("bakery", ["crust": 12, "soft": 4]) + Self.lines("hotel", ["lobby": 90, "crust": 1]))
        #expect(words.foreign(to: "running shoes") == ["crust", "lobby"])
        #expect(words.foreign(to: "bakery") == ["lobby", "grip"])
        #expect(words.foreign(to: "gym").isEmpty)
        let shared = SubjectWords(["tea": [.init("crust", share: 80)], "bakery": [.init("crust", share: 20)]])
        #expect(shared.foreign(to: "bakery").isEmpty)
    }

    @Test func howAWordIsComposedDependsOnNoOrder() {
        let lines = Self.rests + ["cre\u{300}me", "cr\u{E8}me"].flatMap { Self.lines("bakery", [$0: 9]) }
        let all = Set((0..<8).map { _ in Self.words(lines).lines.unicodeScalars.map(\.value) })
        #expect(all.count == 1)
    }

    @Test func whatIsFrequentElsewhereOrSeldomOrShortOrMayBeChanceTellsNothing() {
        let words = Self.words(
            Self.rests + Self.lines("running shoes", ["trail": 30, "fresh": 2, "to go": 9, "soft": 3])
                + Self.lines("bakery", ["trail": 10]) + Self.lines("hotel", ["trail": 100, "soft": 1]))
        #expect(words.count == 0)
    }

    @Test func namesOfMergeFieldsAreNoWords() {
        let words = Self.words(
            Self.rests + Self.lines("running shoes", ["{stride} grip {x{stride}y} {stride": 9]))
        #expect(words["running shoes"].map(\.text) == ["grip"])
    }

    @Test func linesWithoutASubjectCountForNone() {
        var lines = Self.rests.map { TaggedLine(tags: ["category": $0.subject], text: $0.text) }
        lines += (0..<9).map { _ in TaggedLine(tags: ["kind": "headline"], text: "grip") }
        #expect(CorpusCounts(lines).subjectWords.count == 0)
    }

    @Test func theMostTellingSixtyStay() {
        let own = (0..<70).map { index in
            String(repeating: Character(Unicode.Scalar(UInt8(97 + index % 26))), count: 3 + index / 26)
        }
        let all = own.enumerated().flatMap { index, word in Array(repeating: ("bakery", word), count: 10 + index) }
        let words = Self.words(Self.rest("bakery") + Self.rest("hotel", times: 40) + all)
        #expect(words["bakery"].map(\.text) == Array(own.reversed().prefix(60)))
    }

    @Test func wordsOfAnyScriptThatWritesSpacesAreWords() {
        let words = Self.words(
            Self.rests
                + Self.lines("bakery", ["Bäckerei": 9, "крошка": 8, "cre\u{300}me": 7, "面包很香": 9, "パンです": 9]))
        #expect(words["bakery"].map(\.text) == ["bäckerei", "крошка", "cre\u{300}me"])
    }

    @Test func theyStayWithTheModel() throws {
        let words = Self.words(Self.rests + Self.lines("bakery", ["crust": 9, "loaf": 8]))
        let model = TrainingTests.model().with(subjectWords: words)
        let opened = try CheckpointTests.open(model.checkpoint())
        #expect(opened.subjectWords == words && words["bakery"].map(\.text) == ["crust", "loaf"])
        #expect(opened.hash == model.hash)
        #expect(try CheckpointTests.open(TrainingTests.model().checkpoint()).subjectWords.count == 0)
    }

    @Test(arguments: [
        "", "\n", "\t", "\n\t\nbakery", "bakery\t\t\tcrust 92\tloaf\tbun x\tpie 1 2\t", "bakery\r\n\tx 1",
    ])
    func whatAFileSaysIsReadAsFarAsItGoes(lines: String) throws {
        var file = CheckpointFile(TrainingTests.model().checkpoint())
        file.setMetadata("subjects", to: lines)
        let words = try CheckpointTests.open(file.bytes).subjectWords
        #expect(words.lines == lines)
        #expect(words["bakery"] == (lines.contains("crust") ? [.init("crust", share: 92)] : []))
    }
}
