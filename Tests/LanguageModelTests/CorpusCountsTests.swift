import Testing

@testable import LanguageModel

@Suite struct CorpusCountsTests {
    @Test func charactersTagsAndWordsAreThoseOfTheLines() {
        let lines = [
            TaggedLine(work: "a", role: "ANNA", tags: ["kind": "dialogue", "style": "noir"], text: "It's MY café 🚲"),
            TaggedLine(work: "a", role: "Anna", tags: ["kind": "dialogue"], text: "It’s my CAFÉ 🚲 你来晚了"),
            TaggedLine(tags: ["kind": "direction", "style": "noir"], text: "Rain."),
        ]
        let counts = CorpusCounts(lines)
        #expect(counts.lines == 3)
        var characters: [Unicode.Scalar: Int] = [:]
        for scalar in lines.flatMap({ $0.modelText.unicodeScalars }) { characters[scalar, default: 0] += 1 }
        for least in 1...4 {
            let kept = characters.filter { $0.value >= least && $0.key != "\n" }.keys.sorted()
            #expect(counts.vocabulary(least: least).scalars == ["\u{FFFD}", "\n"] + kept)
        }
        #expect(counts.tagVocabulary(least: 1).names == ["kind=dialogue", "kind=direction", "style=noir"])
        #expect(counts.tagVocabulary(least: 2).names == ["kind=dialogue", "style=noir"])
        #expect(counts.wordList(least: 2).sorted == ["anna", "café", "it's", "my"])
        #expect(counts.wordList(least: 1).sorted == ["anna", "café", "it's", "my", "rain", "你来晚了"])
    }

    /// Words as a person would define them, over characters in place of bytes.
    private static func words(in text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        func isLetter(_ i: Int) -> Bool {
            guard scalars.indices.contains(i) else { return false }
            let properties = scalars[i].properties
            return properties.isAlphabetic || properties.generalCategory == .nonspacingMark
        }
        func isApostrophe(_ i: Int) -> Bool { scalars[i] == "'" || scalars[i] == "\u{2019}" }
        var words: [String] = []
        var word = String.UnicodeScalarView()
        for i in scalars.indices {
            if isLetter(i) {
                word.append(scalars[i])
            } else if isApostrophe(i), isLetter(i - 1), isLetter(i + 1) {
                word.append("'")
            } else if !word.isEmpty {
                words.append(String(word).lowercased())
                word = .init()
            }
        }
        return words + (word.isEmpty ? [] : [String(word).lowercased()])
    }

    @Test func wordsAreRunsOfLettersWithApostrophesInside() {
        let parts = [
            "a", "B", "'", "\u{2019}", " ", "é", "e\u{301}", "İ", "ß", "Σ", "你", "🚲", "\u{1D400}", "-", "1", "\n",
            "\u{301}",
        ]
        var random = RandomSource(seed: 2)
        for _ in 0..<500 {
            let text = (0..<random.next(below: 30)).map { _ in parts[random.next(below: parts.count)] }.joined()
            #expect(WordList.words(in: text) == Self.words(in: text), "\(text)")
        }
    }

    @Test func whatIsFrequentIsCountedThoughMostIsForgotten() {
        var counts = BoundedCounts<Int>(limit: 100)
        for i in 0..<100 { counts.add(i % 10) }
        #expect(counts.counts == Dictionary(uniqueKeysWithValues: (0..<10).map { ($0, 10) }))
        for i in 0..<10_000 {
            counts.add(1000 + i)
            if i % 10 == 0 { counts.add(i / 10 % 10) }
            #expect(counts.counts.count <= 100)
        }
        for i in 0..<10 { #expect(counts.counts[i] == 110) }
    }

    @Test func manyDistinctTagsAreCountedOneByOne() {
        var counts = CorpusCounts()
        var buffer = LineBuffer()
        for i in 0..<9000 {
            buffer.read(TaggedLine(tags: ["id": "\(i)", "kind": i % 3 == 0 ? "a" : "b"], text: "x"))
            counts.add(buffer)
        }
        #expect(counts.tagVocabulary(least: 2).names == ["kind=a", "kind=b"])
        #expect(counts.tagVocabulary(least: 3001).names == ["kind=b"])
        #expect(counts.tagVocabulary(least: 1).count == 9002)
    }
}
