import Campaign
import LanguageModel
import Testing

@testable import Corpora

struct CorpusCheckTests {
    private func report(
        _ files: [(String, [UInt8])], words: WordList? = nil, allowed: [String: Set<String>] = [:]
    ) throws -> CorpusReport {
        var check = CorpusCheck(channels: try RuleTests.channels(), words: words, allowed: allowed)
        for (name, bytes) in files {
            check.add(bytes, named: name, format: try #require(CorpusFormat(fileName: name)))
        }
        return check.finish()
    }

    private func findings(_ report: CorpusReport) -> [String] {
        report.findings.map { "\($0.file):\($0.line ?? 0) \($0.level.rawValue) \($0.rule)" }
    }

    @Test("What is wrong with each line is said with its place, and the lines after it are read")
    func places() throws {
        let ads = """
            \u{FEFF}{"kind": "headline", "text": "Bread at six, every day"}\r
            {"kind": "headlin", "text": "Warm rolls before work"}

            {"kind": "cta"}
            {"kind": "headline", "text": "Warm bread for {brands}, and much too long"}
            {"kind": "cta", "text": "Order cafe\\u0301 au lait"}
            """
        let broken = Array("First line\n".utf8) + [0xFF, 0x0A] + Array("a\u{7}b\n".utf8)
        let checked = try report([("a/ads.jsonl", Array(ads.utf8)), ("b.txt", broken)])
        #expect(
            findings(checked) == [
                "a/ads.jsonl:2 error tag.kind", "a/ads.jsonl:4 error format", "a/ads.jsonl:5 error field",
                "a/ads.jsonl:5 error limit", "a/ads.jsonl:6 error encoding", "b.txt:2 error encoding",
                "b.txt:3 error encoding",
            ])
        #expect(checked.files == 2 && checked.statistics.lines == 6)
        #expect(
            checked.findings[1].message == "no text; each line needs a key \"text\" with a string")
    }

    @Test("Near-duplicates and shared openings are named once each, and too many of them are errors")
    func repetition() throws {
        let texts = [
            "The rain came down on the tin roof", "The rain came down on the thin roof", "Yes, I know", "Yes, I know",
            "The rain came down, and nobody in the whole town had thought of an umbrella",
        ]
        let few = texts + (0..<400).map { "\(word($0)) \(word($0 / 7)) \(word($0 * 3)) \(word($0 + 11)) at night" }
        let many = try report([("a.txt", Array(texts.joined(separator: "\n").utf8))])
        #expect(
            many.findings.map { "\($0.line ?? 0) \($0.level.rawValue) \($0.message)" } == [
                "2 error is nearly the same as a.txt:1; write another",
                "2 error begins with the same four words as a.txt:1; write another",
                "5 error begins with the same four words as a.txt:1; write another",
            ])
        #expect(many.nearDuplicates.lines == 2 && many.nearDuplicates.compared == 3)
        #expect(many.sharedOpenings.lines == 3 && !many.sharedOpenings.isWithinLimit)
        let within = try report([("a.txt", Array(few.joined(separator: "\n").utf8))])
        #expect(within.nearDuplicates.compared == 403)
        #expect(within.findings.filter { $0.level == .error } == [])
        #expect(within.findings.contains { $0.line == 2 && $0.rule == "duplicate" && $0.level == .warning })
    }

    /// A word of its own for each number.
    private func word(_ number: Int) -> String {
        var random = Random(seed: UInt64(number))
        return String((0..<9).map { _ in Character(Unicode.Scalar(UInt8.random(in: 0x61...0x7A, using: &random))) })
    }

    @Test("Headings may return, and short speech too; short ads may not")
    func compared() throws {
        let script =
            "Title: A\nStyle: noir\nGenre: crime\n\n"
            + String(repeating: "INT. THE SAME OLD BAR - NIGHT\n\nANNA\nYes, I know.\n\n", count: 3)
        let ads = #"{"kind": "cta", "text": "Order now"}"# + "\n" + #"{"kind": "cta", "text": "Order now"}"#
        let checked = try report([("s.fountain", Array(script.utf8)), ("a.jsonl", Array(ads.utf8))])
        #expect(findings(checked) == ["a.jsonl:2 error duplicate"])
        #expect(checked.scripts == 1 && checked.characters == 1)
    }

    @Test("A script's title page has a title and the tags of its lines, which are checked once")
    func titlePage() throws {
        let script = "Title: 雨\nStyle: nior\n\nINT. BAR - DAY\n\nANNA\nHello.\n\nBO\nHello.\n"
        #expect(
            findings(try report([("s.fountain", Array(script.utf8))])) == [
                "s.fountain:1 error title", "s.fountain:4 error tag.style",
            ])
        #expect(
            findings(try report([("s.fountain", Array(script.utf8))], allowed: ["style": ["nior"]])) == [
                "s.fountain:1 error title"
            ])
    }

    @Test("Words outside a list are counted where one is given")
    func words() throws {
        let text = Array("Rain again\nand agian\n".utf8)
        #expect(try report([("a.txt", text)]).unknownWords == nil)
        #expect(
            try report([("a.txt", text)], words: WordList(["rain", "and", "again"])).unknownWords
                == [CorpusReport.UnknownWord(word: "agian", count: 1, file: "a.txt", line: 2)])
    }
}
