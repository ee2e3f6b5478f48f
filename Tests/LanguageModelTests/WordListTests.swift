import Testing

@testable import LanguageModel

@Suite struct WordListTests {
    static let words = ["a", "ab", "abc", "b", "can't", "came", "zoë", "zo", "李娜", "ёлка", "ζ", "🎬"]

    @Test(arguments: 0...words.count) func everyWordIsFoundAndNoOther(count: Int) {
        let words = Self.words.prefix(count)
        let list = WordList(words)
        for word in Self.words { #expect(list.contains(word) == words.contains(word), "\(word)") }
        for word in ["", "\n", "c", "cam", "camel", "A\nab", "ab\nabc", "李"] {
            #expect(!list.contains(word), "\(word)")
        }
        #expect(list.count == count)
        #expect(list.isEmpty == (count == 0))
    }

    @Test func caseIsNoMatter() {
        let list = WordList(Self.words)
        for word in ["CAN'T", "Zoë", "ZOË", "ЁЛКА", "Ζ"] { #expect(list.contains(word), "\(word)") }
    }

    @Test(arguments: [
        ("", []), ("\n", []), ("\n\n\n", []), ("a", ["a"]), ("a\n", ["a"]), ("b\na\n", ["a", "b"]),
        ("a\n\nb", ["a", "b"]), ("b\nb\na\nb", ["a", "b"]), ("ab\na", ["a", "ab"]), ("a\nab\nb", ["a", "ab", "b"]),
        ("🎬\n李\né\ne\u{301}", ["e\u{301}", "é", "李", "🎬"]),
    ])
    func linesInAnyOrderAreSorted(lines: String, expected: [String]) {
        let list = WordList(lines: lines)
        #expect(list.sorted.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
        #expect(list.lines == expected.joined(separator: "\n"))
        #expect(list == WordList(expected.reversed()))
        for word in expected { #expect(list.contains(word)) }
    }

    @Test func theWordsOfACorpusAreThoseThatStandThereOftenEnough() {
        #expect(CorpusCounts(TrainingTests.corpus).wordList(least: 2).sorted == ["back", "came", "for", "it", "the"])
    }
}
