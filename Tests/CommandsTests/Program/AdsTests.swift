import Campaign
import Drafts
import Measures
import Steering
import Testing

struct AdsTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            """
            {"name": "ridge", "channel": "google.rsa", "product": "trail shoes", "brand": "Ridge",
             "must": ["trail shoes"], "ban": ["cheap"]}
            """, to: "brief.json")
    }

    private func run(_ arguments: String...) throws -> Program.Outcome {
        try Program.run(arguments, in: folder)
    }

    @Test(
        "Mail fields, names with signs and codes are written as they were given, with single spaces",
        arguments: ["{{first_name}}", "H&M", "Code XK7"])
    func givenPhrases(_ phrase: String) throws {
        try folder.write(
            #"{"name": "m", "channel": "email", "product": "tea", "mustEach": ["\#(phrase)"]}"#, to: "mail.json")
        let outcome = try run("ads", "generate", "mail.json", "--slot", "subject=2", "--seed", "3")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let texts = try outcome.json()["slots"]?["subject"]?.items.compactMap { $0["text"]?.string } ?? []
        #expect(texts.count == 2 && texts.allSatisfy { !$0.contains("  ") }, "\(texts)")
        #expect(texts.allSatisfy { $0.contains(phrase) || $0.contains(phrase.uppercased()) }, "\(texts)")
    }

    @Test("A line's length is told in its channel's unit, whatever its file says")
    func units() throws {
        try folder.write(
            #"{"brief": {"name": "s", "channel": "sms"}, "channel": "sms", "slots": {"message": [{"id": "M1", "text": "Now €5"}]}}"#,
            to: "sms.json")
        let csv = try run("convert", "sms.json", "--to", "csv").text
        #expect(csv.contains("Now €5,7,sms"), "\(csv)")
        #expect(try run("ads", "mark", "sms.json", "M1", "--as", "approved").status == 0)
        let text = try folder.text(of: "sms.json")
        #expect(text.contains(#""length": 7"#) && text.contains(#""unit": "sms""#), "\(text)")
    }

    @Test("Generated copy fits its slots, holds what the brief asks for and passes the check")
    func generate() throws {
        let outcome = try run(
            "ads", "generate", "brief.json", "--slot", "headline=5", "--slot", "description=2", "--seed", "7")
        #expect(outcome.status == 0 && outcome.errors == "")
        let value = try outcome.json()
        #expect(value.keys == ["brief", "channel", "slots"])
        #expect(value["channel"] == "google.rsa")
        let slots = try #require(value["slots"])
        #expect(slots.keys == ["headline", "description"])
        let headlines = slots["headline"]?.items ?? []
        #expect(headlines.map { $0["id"] } == ["H01", "H02", "H03", "H04", "H05"])
        let lines = headlines + (slots["description"]?.items ?? [])
        #expect(lines.count == 7)
        for (line, limit) in zip(lines, [30, 30, 30, 30, 30, 90, 90]) {
            let text = try #require(line["text"]?.string)
            let width = MeasureUnit.width.length(of: text)
            #expect(width <= limit && line["length"]?.integer == width && line["unit"] == "width")
            #expect(!text.lowercased().contains("cheap"))
        }
        #expect(lines.contains { $0["text"]?.string?.lowercased().contains("trail shoes") == true })
        #expect(Set(lines.compactMap { $0["text"]?.string?.lowercased() }).count == 7)

        let again = try run(
            "ads", "generate", "brief.json", "--slot", "headline=5", "--slot", "description=2", "--seed", "7", "-o",
            "c.json")
        #expect(again.status == 0 && again.text == "" && again.errors == "")
        #expect(try folder.bytes(of: "c.json") == outcome.output)
        let check = try run("ads", "check", "c.json", "--json")
        #expect(check.text == "{\n  \"findings\": []\n}\n")
        #expect(check.status == 0 && check.errors == "")
    }

    private func headlines(_ arguments: String..., for brief: String = "brief.json") throws -> [(
        text: String, angle: String?
    )] {
        let outcome = try Program.run(["ads", "generate", brief] + arguments, in: folder)
        #expect(outcome.status == 0 && outcome.errors == "")
        return try (outcome.json()["slots"]?["headline"]?.items ?? []).map { line in
            (try #require(line["text"]?.string), line["angle"]?.string)
        }
    }

    @Test("Lines are apart by construction: the likeliest character each time finds eight")
    func apart() throws {
        let lines = try headlines("--temperature", "0", "--slot", "headline=8", "--seed", "5")
        #expect(lines.count == 8)
        var seen: Set<String> = []
        for (text, _) in lines {
            let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && !"'-".contains($0) }
            for start in words.indices.dropLast(2) {
                #expect(seen.insert(words[start...start + 2].joined(separator: " ")).inserted, "\(text)")
            }
            #expect(words.last.map { $0.count == 1 && $0 != "i" && $0.allSatisfy(\.isLetter) } == false, "\(text)")
        }
    }

    @Test("Lines are apart as they are read, with their fields filled")
    func apartWhenFilled() throws {
        try folder.write(
            """
            {"name": "ridge", "channel": "google.rsa", "product": "Ridge Runner", "brand": "Ridge",
             "offer": "20 % off", "must": ["trail shoes"]}
            """, to: "offer.json")
        let lines = try headlines(
            "--temperature", "0", "--slot", "headline=12", "--seed", "1", for: "offer.json"
        ).map(\.text)
        #expect(lines.count == 12)
        for (place, line) in lines.enumerated() {
            for earlier in lines[..<place] {
                // What both have of the brief does not count.
                var common = ["trail shoes", "Ridge Runner", "20 % off", "Ridge"].filter { phrase in
                    [line, earlier].allSatisfy { Phrase(phrase)?.occurs(in: $0) == true }
                }
                if common.contains("Ridge Runner") { common.removeAll { $0 == "Ridge" } }
                let limit = EditSimilarityLimit(to: [earlier], atMost: 50, except: common)
                #expect(limit.accepts(line), "\(line) | \(earlier)")
            }
        }
    }

    @Test("No line is shouted or ends in the middle, and calls to action call")
    func shape() throws {
        for seed in 1...2 {
            let lines = try headlines(
                "--temperature", "1.3", "--angle", "cta", "--slot", "headline=12", "--seed", "\(seed)")
            #expect(lines.count == 12 && lines.dropFirst().allSatisfy { $0.angle == "cta" })
            for (text, angle) in lines {
                let words = text.split { !$0.isLetter }
                #expect(!words.contains { $0.count > 1 && $0.allSatisfy(\.isUppercase) }, "\(text)")
                #expect(!["the", "a", "for", "of", "and", "to", "with"].contains(words.last?.lowercased()), "\(text)")
                let calls = try text.wholeMatch(of: Regex(#require(CallToAction.pattern(in: nil)))) != nil
                #expect(calls || angle != "cta", "\(text)")
            }
        }
    }

    @Test("A finding at error level ends with 1, a warning does not")
    func check() throws {
        func lines(_ letter: String, _ texts: String...) -> String {
            texts.enumerated().map { number, text in
                "{\"id\": \"\(letter)\(number)\", \"text\": \"\(text)\", \"length\": 1, \"unit\": \"width\"}"
            }.joined(separator: ", ")
        }
        func campaign(_ headline: String) -> String {
            """
            {"brief": {"name": "r", "channel": "google.rsa"}, "channel": "google.rsa", "slots": {
              "headline": [\(lines("H", "Shoes for Trails", "Made for Rain", headline))],
              "description": [\(lines("D", "Shoes for wet rock and long days.", "Sixty days to change your mind."))]}}
            """
        }
        try folder.write(campaign("Shoes for the Longest Way Round Home"), to: "long.json")
        let long = try run("ads", "check", "long.json", "--json")
        let expected: JSONValue = [
            "findings": [
                [
                    "rule": "limit", "level": "error", "slot": "headline", "index": 2,
                    "message": "36 of 30 (width); shorten it by 6",
                ]
            ]
        ]
        #expect(try long.json() == expected)
        #expect(long.status == 1 && long.errors == "")
        let plain = try run("ads", "check", "long.json")
        #expect(plain.text == "error    limit                  headline 3: 36 of 30 (width); shorten it by 6\n")
        #expect(plain.status == 1)

        try folder.write(campaign("Out in Any Weather!"), to: "loud.json")
        let loud = try run("ads", "check", "loud.json", "--json")
        #expect(try loud.json()["findings"]?.items.map { $0["level"] } == ["warning"])
        #expect(loud.status == 0)
    }

    @Test("The address of an ad is the brief's, and none is made up")
    func address() throws {
        func generate(_ url: String) throws -> Program.Outcome {
            try folder.write(#"{"name": "ridge", "channel": "google.rsa", "url": "\#(url)"}"#, to: "url.json")
            return try run("ads", "generate", "url.json", "--slot", "finalUrl=1")
        }
        let whole = try generate("https://example.com/shoes")
        #expect(whole.status == 0 && whole.errors == "")
        let lines = try whole.json()["slots"]?["finalUrl"]?.items ?? []
        #expect(lines.map { $0["text"] } == ["https://example.com/shoes"])
        #expect(lines.first?.keys == ["id", "text", "length", "unit"])
        for (url, reason) in [
            ("", "the brief has no url, and none can be made up; give it one"),
            (
                "example.com/shoes",
                "the brief's url cannot stand there: no address of the web; "
                    + "write it whole, as https://example.com/shoes"
            ),
        ] {
            let outcome = try generate(url)
            #expect(outcome.errors == "tagline: url.json: finalUrl: \(reason)\n")
            #expect(outcome.status == 1 && outcome.text == "")
        }
    }

    @Test("Channels list their slots with limit, unit and source")
    func channels() throws {
        let outcome = try run("ads", "channels", "--json")
        #expect(outcome.status == 0 && outcome.errors == "")
        let channels = try outcome.json().items
        #expect(channels.first?["name"] == "google.rsa")
        for slot in channels.flatMap({ $0["slots"]?.items ?? [] }) {
            #expect(slot.keys == ["name", "limit", "unit", "hard", "least", "most", "source", "checked"])
        }
        let headline = channels.first?["slots"]?.items.first
        #expect(headline?["limit"] == 30 && headline?["unit"] == "width" && headline?["hard"] == true)
        #expect(headline?["least"] == 3 && headline?["most"] == 15)
    }

    @Test("A new brief can be filled in, and goes to standard output as well")
    func newBrief() throws {
        #expect(try run("ads", "new", "spring.json", "--channel", "sms").status == 0)
        let brief = try JSONValue(json: folder.bytes(of: "spring.json"))
        #expect(brief["name"] == "spring" && brief["channel"] == "sms")
        #expect(try run("ads", "check", "spring.json").errors == "")
        #expect(try run("ads", "new", "-", "--channel", "sms").json()["channel"] == "sms")
        #expect(!folder.has("-"))
    }

    @Test("A campaign converts between its formats", arguments: ["xml", "json"])
    func convert(_ format: String) throws {
        #expect(
            try run("ads", "generate", "brief.json", "--slot", "headline=2", "--seed", "3", "-o", "c.json").status == 0)
        #expect(try run("convert", "c.json", "-o", "d.\(format)").status == 0)
        #expect(try run("convert", "d.\(format)", "--to", "json").output == folder.bytes(of: "c.json"))
    }
}
