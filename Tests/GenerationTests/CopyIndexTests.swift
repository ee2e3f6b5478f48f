import Testing

@testable import Generation

@Suite struct CopyIndexTests {
    let index = CopyIndex([
        CopyIndex.Source(name: "a.txt", text: "The rain came early.\nNobody had an umbrella that night."),
        CopyIndex.Source(name: "中文.txt", text: "雨下得很早。\n没有人带伞。"),
    ])

    @Test(arguments: [
        ("She had an umbrella", 16, "a.txt:2"), ("没有人", 3, "中文.txt:2"), ("The rain came early.", 20, "a.txt:1"),
    ])
    func theLongestCopyIsFoundWithItsPlace(line: String, length: Int, source: String) {
        #expect(index.report(on: line).longestCopy == CopyIndex.Copy(length: length, source: source))
    }

    @Test func noveltyCountsThePassagesThatStandNowhere() {
        #expect(index.report(on: "The rain came early.").novelty == 0)
        #expect(index.report(on: "Zwölf Boxkämpfer jagen Viktor").novelty == 1)
        #expect(index.report(on: "The rain xyz").novelty == 0.6)
        #expect(CopyIndex([]).report(on: "anything").longestCopy == nil)
    }

    @Test func everyCommonPassageIsFoundAsByBruteForce() {
        let text = Array("abacabadabacabaeabacabadabacaba".unicodeScalars)
        for line in ["bacabad", "caba", "dd", "eabacx", "abacabadabac", ""] {
            let scalars = Array(line.unicodeScalars)
            var longest = 0
            SuffixAutomaton(scalars).forEachMatch(in: text) { length, _, _ in longest = max(longest, length) }
            var expected = 0
            for from in scalars.indices {
                for to in from..<scalars.count {
                    let part = Array(scalars[from...to])
                    let stands = (0...text.count - part.count).contains { Array(text[$0..<$0 + part.count]) == part }
                    if stands { expected = max(expected, part.count) }
                }
            }
            #expect(longest == expected)
        }
    }
}
