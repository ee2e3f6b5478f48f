import Drafts
import Foundation
import Testing

struct BatchTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try SmallModel.put(into: folder)
    }

    private func answers(_ requests: [String], _ arguments: String...) throws -> [JSONValue] {
        let input = requests.map { $0 + "\n" }.joined()
        let outcome = try Program.run(
            ["batch", "--model", "model.safetensors"] + arguments, in: folder, input: input)
        #expect(outcome.status == 0 && outcome.errors == "")
        let lines = outcome.text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.last == "")
        return try lines.dropLast().map { try JSONValue(json: Array($0.utf8)) }
    }

    private static let requests = (1...40).map { number in
        """
        {"id": \(number), "tags": {"style": "noir"}, "prefix": "\(number % 3 == 0 ? "盐" : "")", "count": \(number % 4 + 1), \
        "seed": \(number), "temperature": 0.8, "topP": 0.95, "maxLength": 30, "unit": "width", "must": ["came"], \
        "ban": ["left"], "words": "free", "stop": "line"}
        """
    }

    @Test("Answers come in the requests' order, and are what generate prints")
    func lines() throws {
        let answers = try answers(Self.requests)
        #expect(answers.map { $0["id"]?.integer } == Array(1...40))
        let (request, answer) = (["--seed", "6", "--count", "3", "--prefix", "盐"], answers[5])
        let single = try Program.run(
            [
                "generate", "--model", "model.safetensors", "--tag", "style=noir", "--temperature", "0.8", "--top-p",
                "0.95",
            ]
                + ["--max-length", "30", "--must", "came", "--ban", "left", "--json"] + request, in: folder
        ).json()
        #expect(answer.keys == ["id", "model", "lines"])
        #expect(answer["model"] == single["model"] && answer["lines"] == single["lines"])
        #expect(answer["lines"]?.items.count == 3)
    }

    @Test("Searches answer as generate does")
    func searches() throws {
        let asked = [
            (
                #"{"search": "beam", "beam": 5, "lengthPenalty": 1, "count": 3, "must": ["came"], "maxLength": 12}"#,
                [
                    "--search", "beam", "--beam", "5", "--length-penalty", "1", "--count", "3", "--must", "came",
                    "--seed", "1",
                ]
            ),
            (
                #"{"search": "set", "seed": 4, "count": 5, "cover": ["came", "left"], "maxLength": 12}"#,
                ["--search", "set", "--seed", "4", "--count", "5", "--cover", "came", "--cover", "left"]
            ),
        ]
        let answers = try answers(asked.map(\.0))
        for (answer, (_, options)) in zip(answers, asked) {
            let outcome = try Program.run(
                ["generate", "--model", "model.safetensors", "--max-length", "12", "--json"] + options, in: folder)
            #expect(outcome.status == 0 && outcome.errors == "")
            #expect(try answer["lines"] == outcome.json()["lines"])
            #expect(
                Set((answer["lines"]?.items ?? []).compactMap { $0["text"]?.string }).count
                    == (answer["lines"]?.items.count ?? 0))
        }
        #expect(answers.map { $0["lines"]?.items.count } == [3, 5])
        // Eight columns hold just that line.
        let few = try Program.run(
            ["generate", "--model", "model.safetensors", "--search", "beam", "--count", "9"]
                + ["--must", "盐没了。", "--max-length", "8"], in: folder)
        #expect(few.status == 0 && few.text == "盐没了。\n")
        #expect(few.errors == "tagline: only 1 of 9 lines: there are no more under these constraints\n")
    }

    @Test("Patterns, shapes and least lengths answer as generate does")
    func forms() throws {
        let asked = #"""
            {"seed": 3, "count": 5, "minLength": 17, "maxLength": 20, "pattern": "[A-Y].* .*[^a]", "shape": ["sentence-mark", "whole-end"]}
            """#
        let answer = try #require(answers([asked]).first)
        let single = try Program.run(
            [
                "generate", "--model", "model.safetensors", "--seed", "3", "--count", "5", "--max-length", "20",
                "--min-length", "17", "--pattern", "[A-Y].* .*[^a]", "--shape", "sentence-mark", "--shape", "whole-end",
                "--json",
            ], in: folder
        ).json()
        #expect(answer["lines"] == single["lines"])
        let texts = answer["lines"]?.items.compactMap { $0["text"]?.string } ?? []
        #expect(texts.count == 5)
        for text in texts {
            #expect(text.contains(/^[A-Y].* .*[.!?。]$/), "\(text)")
            #expect(text.unicodeScalars.count >= 17, "\(text)")
        }
        let wrong = try answers([#"{"pattern": "(a"}"#, #"{"shape": ["square"]}"#]).map {
            $0["error"]?["message"]?.string
        }
        #expect(
            wrong == [
                "'pattern' must be a pattern that can be read (column 1 of the pattern: the group that begins here is not "
                    + "closed; add “)”), not '(a'",
                "'shape[0]' must be one of title-case, sentence-case, no-shouting, no-repeated-punctuation, "
                    + "one-exclamation, sentence-mark, no-sentence-mark, no-ellipsis, whole-end, single-spaces, not "
                    + "'square'",
            ])
    }

    @Test("Neither threads nor other requests change an answer")
    func isSpreadable() throws {
        let whole = try answers(Self.requests)
        #expect(try answers(Self.requests, "--threads", "1") == whole)
        let halves = try answers(Array(Self.requests[..<13])) + answers(Array(Self.requests[13...]), "--threads", "3")
        #expect(halves == whole)
    }

    @Test("A bad line is answered in its place, and the rest goes on")
    func badLines() throws {
        let bad = [
            ("", "this is not JSON: a value is missing at the end"),
            ("[]", "the document must be an object, not an array"),
            (#"{"id": "x", "temprature": 1}"#, "there is no option temprature; there are id, "),
            (#"{"id": "x", "temperature": 11}"#, "'temperature' must be a number from 0.0 to 10.0, not 11"),
            (#"{"id": "x", "cover": ["rain"]}"#, "'cover' must be left out where search is not set, not "),
            (#"{"id": "x", "search": "deep"}"#, "'search' must be one of sample, beam, set, not 'deep'"),
            (#"{"id": "x", "topP": 0}"#, "'topP' must be a share above 0, at most 1, not 0"),
            (#"{"id": "x", "unit": "inch"}"#, "'unit' must be one of graphemes, "),
            (#"{"id": "x", "must": ["waterproof trail shoes"], "maxLength": 20}"#, "the required words take 22 of 20"),
            (#"{"id": "x", "ads": {"name": "a"}}"#, "channel: missing, and it is needed"),
            (#"{"id": "x", "ads": {"name": "a", "channel": "no"}}"#, "there is no channel no; there are "),
            (
                #"{"id": "x", "ads": {"name": "a", "channel": "google.rsa"}, "slots": {"rhyme": 1}}"#,
                "1 lines for rhyme: "
            ),
            (String(repeating: "x", count: 1 << 20 + 1), "the line is longer than 1048576 bytes; split the request"),
        ]
        let good = Self.requests[0]
        let answers = try answers(bad.flatMap { [$0.0, good] })
        #expect(answers.count == 2 * bad.count)
        for (index, (line, message)) in bad.enumerated() {
            let answer = answers[2 * index]
            #expect(answer["error"]?["message"]?.string?.hasPrefix(message) == true, "\(line.prefix(80)): \(answer)")
            #expect(answer.keys == (line.hasPrefix(#"{"id""#) ? ["id", "error"] : ["error"]))
            #expect(answers[2 * index + 1] == answers[1])
        }
    }

    @Test("An answer says how many lines there are fewer than were asked for")
    func missing() throws {
        let answers = try answers([
            #"{"pattern": "a|b", "count": 5, "search": "beam"}"#, #"{"pattern": "a|b", "count": 2, "search": "beam"}"#,
            #"{"prefix": "a\nb"}"#, #"{"pattern": "a|b", "tags": {"role": "Bob", "moood": "x"}}"#,
        ])
        #expect(answers[0].keys == ["model", "lines", "missing"] && answers[0]["missing"] == 3)
        #expect(answers[1].keys == ["model", "lines"])
        #expect(answers[2]["error"]?["message"]?.string?.hasPrefix("the prefix holds a line break") == true)
        #expect(answers[3].keys == ["model", "lines", "notes"])
    }

    @Test("A brief is answered with its campaign")
    func campaigns() throws {
        let brief = #"{"name": "ridge", "channel": "google.rsa", "must": ["salt"]}"#
        try folder.write(brief, to: "brief.json")
        let answer = try #require(
            try answers([#"{"id": 8, "ads": \#(brief), "slots": {"headline": 2}, "seed": 7}"#]).first)
        let campaign = try Program.run(
            ["ads", "generate", "brief.json", "--slot", "headline=2", "--seed", "7", "--model", "model.safetensors"],
            in: folder
        ).json()
        #expect(answer.keys == ["id", "brief", "channel", "slots"])
        #expect(answer["slots"] == campaign["slots"] && answer["slots"]?["headline"]?.items.count == 2)
    }

    @Test("Without a named model each request is answered by the built-in one of its language")
    func language() throws {
        let requests = [
            #"{"id": 1, "maxLength": 12}"#, #"{"id": 2, "maxLength": 12, "tags": {"language": "zh"}}"#,
            #"{"id": 3, "maxLength": 12, "prefix": "盐"}"#, #"{"id": 4, "maxLength": 12}"#,
        ]
        let outcome = try Program.run(["batch"], in: folder, input: requests.map { $0 + "\n" }.joined())
        #expect(outcome.status == 0 && outcome.errors == "")
        let models = try outcome.text.split(separator: "\n").map { try JSONValue(json: Array($0.utf8))["model"] }
        #expect(models.count == 4 && models[0] == models[3] && models[1] == models[2] && models[0] != models[1])
    }
}
