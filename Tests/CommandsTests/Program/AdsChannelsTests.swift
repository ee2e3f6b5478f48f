import Drafts
import Measures
import Testing

/// Every channel, from a brief to all of its slots in one go.
struct AdsChannelsTests {
    private static let channels = [
        "google.rsa", "google.pmax", "google.rda", "google.assets", "microsoft.rsa", "meta.feed", "meta.reels",
        "linkedin.single", "x.post", "tiktok.gab", "email", "sms", "appstore", "play", "openai.ads",
    ]

    private static let english = """
        "product": "Trail shoes", "brand": "Ridge", "offer": "Free 60-day returns", "must": ["Ridge"]
        """

    private static let chinese = """
        "product": "越野跑鞋", "brand": "山脊", "offer": "六十天免费退换", "must": ["山脊"]
        """

    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func write(_ channel: String, _ rest: String) throws -> Program.Outcome {
        try folder.write(#"{"name": "ridge", "channel": "\#(channel)", \#(rest)}"#, to: "b.json")
        return try Program.run(["ads", "generate", "b.json", "--seed", "7", "-o", "c.json"], in: folder)
    }

    @Test("An English brief fills every slot", arguments: channels)
    func inEnglish(_ channel: String) throws { try fill(channel, Self.english) }

    @Test("A Chinese brief fills every slot", arguments: channels)
    func inChinese(_ channel: String) throws {
        let texts = try fill(channel, Self.chinese)
        #expect(texts.contains { $0.contains("山脊") })
    }

    @Test("A project's own channel is known at its prompt, wherever that runs")
    func ownChannel() throws {
        #expect(try Program.run(["new", "shop"], in: folder).status == 0)
        try folder.write(
            """
            {"channels": [{"name": "own.print", "slots": [
              {"name": "line", "limit": 40, "unit": "width", "hard": true, "source": "here", "checked": "2026-11"}]}]}
            """, to: "shop/Templates/channels.json")
        try folder.write(
            """
            {"brief": {"name": "a", "channel": "sms"}, "slots": {
              "line": [{"id": "L01", "text": "Shoes", "length": 5, "unit": "width"}]}}
            """, to: "shop/campaigns/c.json")
        let lines = ["/ads channels", "/ads new shop/b.json --channel own.print", "/ads check c --channel own.print"]
        let outcome = try Program.run(
            ["run", "-", "--project", "shop"], in: folder, input: lines.joined(separator: "\n"))
        #expect(outcome.errors == "" && outcome.status == 0)
        #expect(outcome.text.contains("own.print") && outcome.text.hasSuffix("nothing found\n"))
        #expect(
            try Program.run(["ads", "check", "shop/campaigns/c.json", "--channel", "own.print"], in: folder).status != 0
        )
    }

    @discardableResult
    private func fill(_ channel: String, _ rest: String) throws -> [String] {
        let outcome = try write(channel, rest)
        #expect(outcome.errors == "" && outcome.status == 0)
        let limits =
            try Program.run(["ads", "channels", "--json"], in: folder).json().items
            .first { $0["name"]?.string == channel }?["slots"]?.items ?? []
        let slots = try #require(JSONValue(json: folder.bytes(of: "c.json"))["slots"])
        var ids: [String] = []
        var texts: [String] = []
        for limit in limits {
            let name = try #require(limit["name"]?.string)
            let lines = slots[name]?.items ?? []
            #expect(
                lines.count >= limit["least"]?.integer ?? 0 && lines.count <= limit["most"]?.integer ?? 15, "\(name)")
            let unit = try #require(limit["unit"]?.string.flatMap(MeasureUnit.init))
            for line in lines {
                let text = try #require(line["text"]?.string)
                #expect(
                    unit.length(of: text) <= limit["limit"]?.integer ?? 0 && !text.contains("{"), "\(name): \(text)")
                texts.append(text)
                ids.append(line["id"]?.string ?? "")
            }
        }
        #expect(Set(ids).count == ids.count && !ids.isEmpty)
        let check = try Program.run(["ads", "check", "c.json", "--json"], in: folder)
        let findings = try check.json()["findings"]?.items.filter { $0["level"] != "info" } ?? []
        #expect(check.status == 0 && findings == [], "\(check.text)")
        return texts
    }

    @Test("A name that the brief does not have is not made up", arguments: ["google.pmax", "tiktok.gab", "play"])
    func withoutName(_ channel: String) throws {
        let outcome = try write(channel, #""offer": "Free 60-day returns""#)
        #expect(outcome.errors.contains("and none can be made up; give it one"))
        #expect(outcome.status == 1 && outcome.text == "" && !folder.has("c.json"))
    }

    @Test("A name that is too long for its slot is refused")
    func longName() throws {
        let outcome = try write("google.pmax", #""brand": "The Very Long Ridge Company""#)
        #expect(
            outcome.errors
                == "tagline: b.json: businessName: the brief's brand cannot stand there: 27 of 25 (width); shorten it by 2\n"
        )
        #expect(outcome.status == 1 && !folder.has("c.json"))
    }

    @Test("Performance Max gets its short headline and description, were they the only ones", arguments: 1...4)
    func shortLines(_ seed: Int) throws {
        try folder.write(#"{"name": "ridge", "channel": "google.pmax", \#(Self.english)}"#, to: "b.json")
        let outcome = try Program.run(
            ["ads", "generate", "b.json", "--slot", "headline=1", "--slot", "description=1", "--seed", "\(seed)"],
            in: folder)
        #expect(outcome.errors == "" && outcome.status == 0)
        let slots = try outcome.json()["slots"]
        let lengths = ["headline", "description"].map { slots?[$0]?.items.first?["length"]?.integer ?? .max }
        #expect(lengths[0] <= 15 && lengths[1] <= 60, "\(lengths)")
    }
}
