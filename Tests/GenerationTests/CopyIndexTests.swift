import Testing

@testable import Generation

@Suite struct CopyIndexTests {
    let index = CopyIndex([
        CopyIndex.Source(name: "a.txt", text: "The rain came early.\nNobody had an umbrella that night."),
        CopyIndex.Source(name: "中文.txt", text: "雨下得很早。\n没有人带伞。"),
    ])

    @Test(arguments: [
        ("She had an umbrella", 16, "a.txt:2"), ("没有人带", 4, "中文.txt:2"), ("The rain came early.", 20, "a.txt:1"),
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
        let texts = ["abacabadabacabaeabacabad", "abacaba\nbacabadd"]
        let index = CopyIndex(texts.map { CopyIndex.Source(name: $0, text: $0) })
        for line in ["bacabad", "abac", "caba", "dd", "eabacx", "abacabadabac", "abacabadabacaba\nb", "", "xabacaby"] {
            let passages = Self.passages(of: line)
            let copies = passages.filter { passage in texts.contains { Self.passages(of: $0).contains(passage) } }
            let longest = copies.map(\.count).max() ?? 0
            let report = index.report(on: line)
            #expect(report.longestCopy?.length == (longest < CopyIndex.seed ? nil : longest))
            let windows = Array(line.unicodeScalars).indices.dropLast(CopyIndex.window - 1).map { start in
                Array(Array(line.unicodeScalars)[start..<start + CopyIndex.window])
            }
            let copied = windows.count { copies.contains($0) }
            #expect(report.novelty == (windows.isEmpty ? 1 : 1 - Double(copied) / Double(windows.count)))
        }
    }

    @Test func aLineIsLookedForInAllTextsButItsOwn() {
        let lines = ["You said eight o'clock.", "I never left.", "You said eight, Anna."]
        let index = CopyIndex(
            lines.enumerated().map { CopyIndex.Source(name: "diner", text: $1, line: 10 + 2 * $0) })
        let found = index.longestPassage(of: lines[0], except: 0)
        #expect(found?.text == "You said eight")
        #expect(found?.source == "diner:14")
        #expect(index.longestPassage(of: lines[0])?.text == lines[0])
        #expect(index.longestPassage(of: lines[1], except: 1) == nil)
    }

    private static func passages(of text: String) -> Set<[Unicode.Scalar]> {
        let scalars = Array(text.unicodeScalars)
        return Set(scalars.indices.flatMap { from in (from..<scalars.count).map { Array(scalars[from...$0]) } })
    }
}
