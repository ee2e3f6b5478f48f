import Drafts
import Measures
import Testing

struct AdsPlanTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            """
            {"name": "ridge", "channel": "google.rsa", "product": "trail shoes", "brand": "Ridge",
             "offer": "Free 60-day returns", "price": "$89", "must": ["wet rock", "trail shoes"], "ban": ["cheap"],
             "claims": [{"text": "Tested on 20 trails", "proof": "field report"}]}
            """, to: "brief.json")
    }

    private func run(_ arguments: String...) throws -> Program.Outcome {
        try Program.run(["ads"] + arguments, in: folder)
    }

    @Test("The plan says which lines make which point, with what words")
    func plan() throws {
        let outcome = try run("plan", "brief.json", "--slot", "headline=15", "--slot", "description=4")
        #expect(outcome.errors == "" && outcome.status == 0)
        #expect(
            outcome.text == """
                slot         angle    want  have  what of
                headline                15     0  at least 3
                             keyword     4     0  “wet rock”, “trail shoes”
                             benefit     4     0  the model's words
                             proof       2     0  “Tested on 20 trails”
                             offer       2     0  “Free 60-day returns”
                             cta         2     0  the model's words
                             brand       1     0  “Ridge”
                description              4     0  at least 2
                             keyword     1     0  “wet rock”, “trail shoes”
                             benefit     1     0  the model's words
                             proof       1     0  “Tested on 20 trails”
                             offer       1     0  “Free 60-day returns”
                             cta         0     0  the model's words
                             brand       0     0  “Ridge”

                """)
    }

    @Test("Of a slot that is named twice the last count holds")
    func sameSlot() throws {
        let slots = try run("plan", "brief.json", "--slot", "headline=2", "--slot", "headline=3", "--json")
        #expect(try slots.json()["slots"]?.items.map { $0["want"] } == [3])
    }

    @Test("Each required phrase gets a line with room for it, whatever their order, and several share one")
    func requiredPhrases() throws {
        func headlines(_ phrases: String, _ more: String...) throws -> [[String]] {
            try folder.write(
                #"{"name": "ridge", "channel": "google.rsa", "brand": "Ridge", "must": [\#(phrases)]}"#,
                to: "brief.json")
            let plan = try Program.run(["ads", "plan", "brief.json"] + more, in: folder)
            #expect(plan.errors == "" && plan.status == 0)
            return try plan.json()["slots"]?.items.map { slot in
                slot["angles"]?.items.first?["phrases"]?.items.compactMap(\.string) ?? []
            } ?? []
        }
        let long = "trail shoes for everyone who runs in mud"
        for phrases in [#""Ridge", "\#(long)""#, #""\#(long)", "Ridge""#] {
            let slots = try headlines(phrases, "--slot", "description=1", "--slot", "headline=1", "--json")
            #expect(slots.map(\.first) == [long, "Ridge"])
        }
        let shared = try headlines(#""mud", "rain", "snow""#, "--slot", "headline=2", "--json")
        #expect(shared == [["mud", "snow", "rain"]])
        let text = try run("plan", "brief.json", "--slot", "headline=2").text
        #expect(text.contains("“mud” with “snow”, “rain”"), "\(text)")
        let written = try run("generate", "brief.json", "--slot", "headline=2", "--seed", "7").json()
        let line = try #require(written["slots"]?["headline"]?.items.first?["text"]?.string)
        #expect(["mud", "snow"].allSatisfy { Phrase($0)?.occurs(in: line) == true }, "\(line)")
        try folder.write(
            #"{"name": "ridge", "channel": "google.rsa", "must": ["trail shoes for mud", "free returns today"]}"#,
            to: "brief.json")
        let full = try run("plan", "brief.json", "--slot", "headline=1")
        let words = (0..<14).map { #""abcdefgh\#(["aa", "bb"][$0 % 2])\#($0)""# }.joined(separator: ", ")
        let slots = try headlines(words, "--slot", "description=2", "--json")
        #expect(slots.first?.count == 14)
        let planned = try run("plan", "brief.json", "--slot", "description=2").text
        #expect(planned.ranges(of: "” with “").count == 12, "\(planned)")
        let tooMany = (0..<30).map { #""abcdefghij\#($0)""# }.joined(separator: ", ")
        try folder.write(#"{"name": "r", "channel": "google.rsa", "must": [\#(tooMany)]}"#, to: "many.json")
        #expect(try run("plan", "many.json", "--slot", "description=2").errors.contains("found no line with room"))
        #expect(full.status == 1 && full.errors.contains("found no line with room for it; allow more lines"))
    }

    @Test("What cannot be a point is told with its reason")
    func obstacles() throws {
        try folder.write(
            """
            {"name": "ridge", "channel": "google.rsa", "brand": "A brand with too long a name to fit",
             "offer": "FREE STUFF TODAY", "claims": [{"text": "Dry feet", "proof": "test", "until": "2020-01"}]}
            """, to: "brief.json")
        let slots = try run("plan", "brief.json", "--slot", "headline=3", "--json").json()["slots"]?.items
        let angles = slots?.first?["angles"]?.items ?? []
        #expect(angles.map { $0["angle"] } == ["keyword", "benefit", "proof", "offer", "cta", "brand"])
        #expect(angles.map { $0["want"] } == [0, 2, 0, 0, 1, 0])
        let obstacles = angles.map { $0["obstacle"]?.string ?? "" }
        #expect(obstacles[0] == "the brief has no must and no product")
        #expect(obstacles[2] == "the brief has no claim with a proof that still holds")
        #expect(obstacles[3].hasPrefix("“FREE STUFF TODAY”: “FREE” is in capitals"))
        #expect(obstacles[5].contains("the required words take 35 of 30 (width)"))
    }

    @Test("Lines are written to the plan, and record their angle")
    func generate() throws {
        #expect(try run("generate", "brief.json", "--seed", "7", "-o", "c.json").status == 0)
        let campaign = try JSONValue(json: folder.bytes(of: "c.json"))
        let headlines = campaign["slots"]?["headline"]?.items ?? []
        #expect(headlines.count == 15 && campaign["slots"]?["description"]?.items.count == 4)
        let phrases: [String: [String]] = [
            "keyword": ["wet rock", "trail shoes"], "proof": ["Tested on 20 trails"],
            "offer": ["Free 60-day returns"], "brand": ["Ridge"],
        ]
        var counts: [String: Int] = [:]
        for line in headlines {
            let (angle, text) = (line["angle"]?.string ?? "", line["text"]?.string ?? "")
            counts[angle, default: 0] += 1
            let wanted = phrases[angle] ?? []
            #expect(
                wanted.isEmpty || wanted.contains { Phrase($0)?.occurs(in: text) == true }, "\(angle): \(text)")
            #expect(MeasureUnit.width.length(of: text) <= 30 && !text.contains("{"))
        }
        #expect(counts["keyword"] == 4 && counts["proof"] == 2 && counts["offer"] == 2 && counts["brand"] == 1)
        let check = try run("check", "c.json", "--json")
        #expect(check.text == "{\n  \"findings\": []\n}\n" && check.status == 0)
        let plan = try run("plan", "c.json", "--json").json()["slots"]?.items.first
        #expect(plan?["have"] == 15)
        #expect(plan?["angles"]?.items.map { $0["have"] == $0["want"] } == Array(repeating: true, count: 6))
    }

    @Test("Fields that the brief has values for are filled, and lines keep to their limits so")
    func fields() throws {
        try folder.write(
            """
            {"name": "ridge", "channel": "meta.feed", "tags": {"category": "hotel"}, "place": "Bad Windsheim",
             "brand": "Das Haus am Schönen See"}
            """, to: "brief.json")
        let outcome = try run("generate", "brief.json", "--slot", "primary=30", "--seed", "3")
        #expect(outcome.errors == "" && outcome.status == 0)
        let lines = try outcome.json()["slots"]?["primary"]?.items ?? []
        #expect(lines.count == 30)
        for line in lines {
            let text = line["text"]?.string ?? ""
            #expect(text.unicodeScalars.count <= 125 && !text.contains("{"), "\(text)")
        }
        // One line in eight of the corpus names a place or a brand.
        let named = lines.filter { line in
            ["Bad Windsheim", "Das Haus am"].contains { line["text"]?.string?.contains($0) == true }
                && line["angle"] == "benefit"
        }
        #expect(!named.isEmpty)
    }

    @Test("A claim that no longer holds excuses no superlative", arguments: ["2020-01", "2999-12"])
    func claim(until: String) throws {
        try folder.write(
            """
            {"name": "ridge", "channel": "google.rsa", "must": ["the best grip"],
             "claims": [{"text": "Best grip", "proof": "test", "until": "\(until)"}]}
            """, to: "brief.json")
        let outcome = try run("generate", "brief.json", "--slot", "headline=1", "--seed", "7")
        let isPast = until < "2026"
        #expect(outcome.status == (isPast ? 1 : 0), "\(outcome.errors)")
        let reason =
            "headline: the required “the best grip” is refused by claims.superlative: “best” rests on the claim “Best grip”, "
            + "which held until 2020-01; renew it"
        #expect(outcome.errors.contains(reason) == isPast, "\(outcome.errors)")
        #expect(try run("plan", "brief.json", "--slot", "headline=1").status == outcome.status)
    }

    @Test(
        "A required phrase that no line can hold is refused before one is written",
        arguments: [
            (
                "google.rsa", #""must": ["sale!!"]"#,
                "description: the required “sale!!” is refused by google.punct.repeat"
            ),
            ("meta.feed", #""must": ["a! b!"]"#, "primary: the required “a! b!” is refused by one-exclamation: two ex"),
            (
                "tiktok.gab", ##""mustEach": ["#sale"]"##,
                "description: the required “#sale” is refused by tiktok.chars: "
            ),
            ("google.rsa", #""must": ["", "mud"]"#, "the brief's must has an empty phrase; fill it in, or take it out"),
            ("google.rsa", #""ban": [" "]"#, "the brief's ban has an empty phrase; fill it in, or take it out"),
        ])
    func refusedPhrases(channel: String, phrases: String, message: String) throws {
        try folder.write(#"{"name": "ridge", "channel": "\#(channel)", \#(phrases)}"#, to: "brief.json")
        for command in ["plan", "generate"] {
            let outcome = try run(command, "brief.json")
            #expect(outcome.status == 1 && outcome.text == "")
            #expect(outcome.errors.hasPrefix("tagline: brief.json: \(message)"), "\(outcome.errors)")
        }
    }

    @Test("A phrase that one slot refuses stands in another")
    func otherSlot() throws {
        try folder.write(#"{"name": "ridge", "channel": "google.rsa", "must": ["mud!"]}"#, to: "brief.json")
        let outcome = try run(
            "generate", "brief.json", "--slot", "headline=1", "--slot", "description=1", "--seed", "7")
        #expect(outcome.status == 0 && outcome.errors == "")
        let slots = try outcome.json()["slots"]
        #expect(slots?["description"]?.items.first?["text"]?.string?.lowercased().contains("mud!") == true)
    }

    @Test("Of a tag what is shown counts, and it stays as it was written")
    func tags() throws {
        for tag in ["{keyword:running Shoes On Sale}", "{LOCATION(City):here}"] {
            try folder.write(#"{"name": "ridge", "channel": "google.rsa", "must": ["\#(tag)"]}"#, to: "brief.json")
            let outcome = try run("generate", "brief.json", "--slot", "headline=4", "--seed", "1", "-o", "c.json")
            #expect(outcome.status == 0 && outcome.errors == "", "\(outcome.errors)")
            let lines = try JSONValue(json: folder.bytes(of: "c.json"))["slots"]?["headline"]?.items ?? []
            #expect(lines.first?["text"]?.string?.contains(tag) == true)
            #expect(lines.count == 4 && lines.allSatisfy { ($0["length"]?.integer ?? 31) <= 30 })
            let check = try run("check", "c.json", "--json")
            #expect(!check.text.contains("\"limit\""))
        }
    }

    @Test("Lines that are not found leave the others, and are told")
    func missing() throws {
        let phrase = "free delivery to every island"
        let brief = #"{"name": "f", "channel": "google.rsa", "product": "Shoes", "mustEach": ["\#(phrase)"]}"#
        try folder.write(brief, to: "brief.json")
        let outcome = try run(
            "generate", "brief.json", "--slot", "headline=15", "--slot", "description=2", "--seed", "3")
        #expect(outcome.status == 1)
        let slots = try outcome.json()["slots"]
        let headlines = slots?["headline"]?.items ?? []
        #expect(1..<15 ~= headlines.count && slots?["description"]?.items.count == 2)
        let place = "headline \(headlines.count + 1)"
        #expect(outcome.errors.hasPrefix("tagline: brief.json: lines are missing: \(place)"), "\(outcome.errors)")
        let request = #"{"ads": \#(brief), "seed": 3}"#
        let answer = try Program.run(["batch"], in: folder, input: request + "\n").json()
        #expect(answer["slots"]?["headline"]?.items.count == headlines.count)
        #expect(answer["notes"]?.items.first?.string?.hasPrefix(place) == true)
    }

    @Test("A slot that an ad need not have is left out where the brief's words cannot fill it")
    func optional() throws {
        try folder.write(
            #"{"name": "f", "channel": "tiktok.gab", "product": "鞋", "brand": "春天"}"#, to: "brief.json")
        let outcome = try run("generate", "brief.json", "--seed", "3")
        let note = "appName: the brief's product cannot stand there: 2 of at least 4"
        #expect(outcome.status == 0 && outcome.errors.hasPrefix("tagline: brief.json: \(note)"), "\(outcome.errors)")
        let slots = try outcome.json()["slots"]
        #expect(slots?["description"]?.items.isEmpty == false && slots?["appName"] == nil)
    }

    @Test("A phrase that asks for what the brief does not have is refused")
    func missingValue() throws {
        try folder.write(
            #"{"name": "ridge", "channel": "google.rsa", "must": ["shoes for {place}"]}"#, to: "brief.json")
        let outcome = try run("generate", "brief.json", "-o", "c.json")
        #expect(
            outcome.errors
                == "tagline: “shoes for {place}” asks for {place}, and the brief has no place; give it one\n")
        #expect(outcome.status == 1 && !folder.has("c.json"))
    }

    @Test("New lines join those that a campaign has, in a list of their own")
    func save() throws {
        let slots = ["--slot", "headline=3", "--slot", "description=2"]
        func save(_ list: String) throws -> Program.Outcome {
            try Program.run(
                ["ads", "generate", "brief.json", "--save", "--seed", "7", "--list", list] + slots, in: folder)
        }
        let first = try save("A")
        #expect(first.errors == "" && first.status == 0 && first.text.contains("\nH01  A "))
        let second = try save("B")
        #expect(second.errors == "" && second.status == 0)
        #expect(
            second.text.split(separator: "\n").map { $0.prefix(8) }.dropFirst() == [
                "H04  B  ", "H05  B  ", "H06  B  ", "D03  B  ", "D04  B  ",
            ])
        let campaign = try JSONValue(json: folder.bytes(of: "brief.json"))
        let third = try Program.run(
            ["ads", "generate", "brief.json", "--save", "--slot", "headline=2", "--angle", "cta", "--seed", "7"],
            in: folder)
        #expect(third.text.split(separator: "\n").dropFirst().map { $0.prefix(4) } == ["H07 ", "H08 "])
        #expect(third.text.split(separator: "\n").dropFirst().allSatisfy { $0.contains(" cta ") })
        let texts = campaign["slots"]?["headline"]?.items.compactMap { $0["text"]?.string?.lowercased() } ?? []
        #expect(Set(texts).count == 6)
        let check = try run("check", "brief.json")
        #expect(check.text == "nothing found\n" && check.status == 0)
        let editor = try Program.run(["convert", "brief.json", "--to", "google-editor"], in: folder)
        #expect(editor.text.split(separator: "\r\n").count == 3)
    }
}
