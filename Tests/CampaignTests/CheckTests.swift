import Campaign
import Testing

struct CheckTests {
    private func findings(
        _ slots: [String: [String]], on channel: String = "google.rsa", today: String? = nil,
        edit: (inout Brief) -> Void = { _ in }
    ) throws -> [Finding] {
        let channel = try #require(try ChannelsTests.house()[channel])
        var brief = Brief(name: "test", channel: channel.name)
        edit(&brief)
        let filled = slots.sorted { $0.key < $1.key }.map { name, texts in
            let variants = texts.enumerated().map {
                Variant(id: "\(name) \($0.offset)", text: $0.element, length: 0, unit: "width")
            }
            return Campaign.Slot(name: name, variants: variants)
        }
        return Campaign(brief: brief, slots: filled).check(against: channel, today: today)
    }

    private let headlines = ["Trail shoes", "Free returns", "Shop the sale"]
    private let descriptions = ["Shoes for every trail.", "Send them back within 60 days."]

    @Test func `a good campaign has no findings`() throws {
        #expect(try findings(["headline": headlines, "description": descriptions]) == [])
    }

    @Test func `findings come in order, with rule, level, slot, index and message`() throws {
        let found = try findings([
            "headline": ["Trail shoes that are a little too long", "trail  SHOES", "Trail shoes", ""],
            "description": [], "slogan": ["x"],
        ]) { $0.must = ["free"] }
        let lines = found.map { finding in
            let place = (finding.slot ?? "-") + (finding.index.map { "[\($0)]" } ?? "")
            return "\(finding.level.rawValue) \(finding.rule) \(place): \(finding.message)"
        }
        #expect(
            lines == [
                "error must -: no line holds “free”",
                "error duplicate headline[2]: says the same as line 2 of the slot; write another",
                "error limit headline[0]: 38 of 30 (width); shorten it by 8",
                "error google.caps headline[1]: “SHOES” is in capitals; only abbreviations, codes and names may be",
                "warning google.spacing headline[1]: two spaces in a row; keep one",
                "error limit headline[3]: the line is empty",
                "error count description: 0 of at least 2; write 2 more",
                "error slot slogan: google.rsa has no slot of this name; it has headline, description, path1, path2, finalUrl",
            ])
    }

    @Test(arguments: [
        ("google.rsa", "headline", String(repeating: "中", count: 15), nil),
        ("google.rsa", "headline", String(repeating: "中", count: 16), .error),
        ("meta.feed", "headline", String(repeating: "é", count: 41), .warning),
        ("linkedin.single", "headline", String(repeating: "a", count: 71), .warning),
        ("linkedin.single", "headline", String(repeating: "a", count: 201), Finding.Level.error),
        ("tiktok.gab", "appName", "abc", .error), ("tiktok.gab", "appName", "abcd", nil),
        ("email", "preheader", "Short", .warning),
        ("x.post", "post", "https://example.com/" + String(repeating: "a", count: 300), nil),
        ("google.rsa", "headline", "\u{3000} ", .error),
        // The default text counts, not the insertion around it.
        ("google.rsa", "headline", "Buy {KeyWord:Fresh Red Roses} Today", nil),
        ("google.rsa", "headline", "Buy {KeyWord:Fresh Red Roses And Tulips} Today", .error),
        ("google.rsa", "headline", "Buy {keyword} and {Keyword:x", nil),
    ])
    func `a limit is hard or soft and counts in the slot's unit`(
        channel: String, slot: String, text: String, level: Finding.Level?
    ) throws {
        let found = try findings([slot: [text]], on: channel).filter { $0.rule == "limit" }
        #expect(found.map(\.level) == (level.map { [$0] } ?? []))
    }

    @Test(
        arguments: [
            ("{KeyWord:Trail Shoes}!", "Trail Shoes!"), ("{param1:5} {PARAM2:} left", "5  left"),
            ("{CUSTOMIZER.Price:From $9} Shoes", "From $9 Shoes"), ("{CUSTOMIZER.Price}", "price"),
            ("In {LOCATION(City):Your Town}", "In Your Town"), ("{LOCATION(City)}", "city"),
            ("{COUNTDOWN(2026/11/30 23:59:59,5)} Left", "59 minutes Left"),
            ("{=GLOBAL_COUNTDOWN(\"2026/11/30 23:59:59\",\"en-US\",5)}", "59 minutes"),
            ("{=IF(device=mobile,Call Us Now):Visit Us}", "Call Us Now"),
            ("{=IF(audience IN(a,b),10% Off, Today):Shop The Winter Sale}", "Shop The Winter Sale"),
            ("{KeyWord} {city} {CUSTOMIZER.} {IF(a)} {COUNTDOWN} {KeyWord:x", nil),
        ] as [(String, String?)])
    func `what a search engine shows of a tag is what counts`(text: String, shown: String?) throws {
        for name in ["google.rsa", "microsoft.rsa"] {
            #expect(try #require(ChannelsTests.house()[name]).shown(text) == shown ?? text)
        }
        #expect(try #require(ChannelsTests.house()["sms"]).shown(text) == text)
        #expect(Variant(id: "H01", text: text, unit: "scalars").length == (shown ?? text).unicodeScalars.count)
    }

    @Test(arguments: ["google.rsa", "microsoft.rsa"])
    func `tags of search engines are no words in capitals, and no more than they show`(channel: String) throws {
        let headlines = [
            "{CUSTOMIZER.Price:From $9} Shoes", "{COUNTDOWN(2026/11/30 23:59:59,5)} Left",
            "Shoes In {LOCATION(City):Your Town}", "{KeyWord:Trail Shoes For Wet Rock}",
        ]
        #expect(try findings(["headline": headlines, "description": descriptions], on: channel) == [])
    }

    @Test(arguments: [
        ("Trail Shoes.", true), ("“trail  shoes”", true), ("Trail-Shoes!", true), ("Trail Shoes 2", false),
        ("Trail Shoes +", false), ("{KeyWord:Trail Shoes}", false), ("Trail Shoe's", false),
    ])
    func `a line that differs in its marks alone says the same`(text: String, isSame: Bool) throws {
        let found = try findings(["headline": ["Trail Shoes", text, "Made for mud"], "description": descriptions])
        #expect(found.contains { $0.rule == "duplicate" && $0.index == 1 } == isSame)
        let marks = try findings(["post": ["!", "?"]], on: "x.post")
        #expect(!marks.contains { $0.rule == "duplicate" })
        let addresses = try findings(["finalUrl": ["https://e.com/a-b", "https://e.com/a/b"]])
        #expect(!addresses.contains { $0.rule == "duplicate" })
    }

    @Test(
        arguments: [
            ("google.rsa", "headline", "Shoes in {city}", "nothing fills {city} in “Shoes in {city}”"),
            (
                "google.rsa", "headline", "{brand} Trail Shoes",
                "{brand} is filled when lines are generated, not here; write “Ridge” in its place"
            ),
            ("google.rsa", "path1", "{KeyWrod:Mud}", "nothing fills {KeyWrod} in “{KeyWrod:Mud}”"),
            ("google.rsa", "headline", "{KeyWord:Trail Shoes", "a brace is not closed in “{KeyWord:Trail Shoes”"),
            ("google.rsa", "description", "Trail shoes}", "a brace closes none in “Trail shoes}”"),
            ("google.rsa", "headline", "Hello {{first_name}}", "nothing fills {first_name} in “Hello {{first_name}}”"),
            ("sms", "message", "Hello {name}", "nothing fills {name} in “Hello {name}”"),
            ("email", "subject", "Hello {{first_name}}, {city}", "nothing fills {city} in “Hello , {city}”"),
            ("email", "subject", "Hello {{first_name}}", nil), ("google.rsa", "headline", "Buy {KeyWord:Roses}", nil),
            ("google.rsa", "finalUrl", "https://example.com/?k={keyword}&u={lpurl}", nil),
        ] as [(String, String, String, String?)])
    func `a field that nothing fills any more is an error, and so is an odd brace`(
        channel: String, slot: String, text: String, message: String?
    ) throws {
        let found = try findings([slot: [text]], on: channel) { $0.brand = "Ridge" }.filter { $0.rule == "field" }
        #expect(found.map(\.message) == (message.map { [$0] } ?? []))
        #expect(found.allSatisfy { $0.level == .error && $0.slot == slot && $0.index == 0 })
    }

    @Test(
        arguments: [
            (
                "not a url", nil,
                "url: the brief's url: no address of the web; write it whole, as https://example.com/shoes"
            ),
            (
                "https://例子.cn/春 季?a=b c", nil,
                "url: the brief's url: white space in the address; write a space as %20"
            ),
            (
                "https://example.com/" + String(repeating: "a", count: 2029), nil,
                "limit: the brief's url: 2049 of 2048 (utf8); shorten it by 1"
            ),
            (" https://example.com/?u={lpurl} ", nil, nil), ("", nil, nil),
            // A line of the slot takes its place.
            ("not a url", "https://example.com/", nil),
        ] as [(String, String?, String?)])
    func `the brief's address is held to the rules of a line in its place`(
        url: String, line: String?, message: String?
    ) throws {
        var slots = ["headline": headlines, "description": descriptions]
        slots["finalUrl"] = line.map { [$0] }
        let found = try findings(slots) { $0.url = url }
        #expect(found.map { "\($0.rule): \($0.message)" } == (message.map { [$0] } ?? []))
        #expect(found.allSatisfy { $0.level == .error && $0.slot == nil && $0.index == nil })
        #expect(try findings(["message": ["Mud"]], on: "sms") { $0.url = url } == [])
    }

    @Test func `dropped lines are passed over, and each list counts by itself`() throws {
        let channel = try #require(try ChannelsTests.house()["google.rsa"])
        func line(_ id: String, _ list: String?, _ text: String, pin: Int? = nil) -> Variant {
            var variant = Variant(id: id, text: text, unit: "width")
            (variant.list, variant.pin) = (list, pin)
            return variant
        }
        let words = ["Mud", "Rain", "Snow", "Heat", "Rock", "Sand", "Hail", "Wind"]
        var campaign = Campaign(
            brief: Brief(name: "test", channel: channel.name),
            slots: [
                Campaign.Slot(
                    name: "headline",
                    variants: words.enumerated().map { index, word in
                        line("H0\(index)", index < 4 ? "A" : "B", "Shoes for \(word)", pin: index == 1 ? 4 : nil)
                    } + [line("H09", nil, "shoes for mud")]),
                Campaign.Slot(
                    name: "description",
                    variants: [line("D01", nil, "Shoes for every trail."), line("D02", "A", "Sixty days to try.")]),
            ])
        #expect(
            campaign.check(against: channel).map(\.message) == [
                "says the same as line 1 of the slot; write another",
                "headline has positions 1 to 3, not 4",
                "list B: 1 of at least 2; write 1 more",
            ])
        for index in [1, 2, 3, 8] { campaign.slots[0].variants[index].status = .dropped }
        #expect(
            campaign.check(against: channel).map(\.message) == [
                "list A: 1 of at least 3; write 2 more", "list B: 1 of at least 2; write 1 more",
            ])
        campaign.slots[0].variants[5].text = "Made for the longest way round home"
        #expect(campaign.check(against: channel).first { $0.rule == "limit" }?.index == 5)
    }

    @Test func `Performance Max wants a line for where room is short`() throws {
        let long = ["Trail shoes for mud", "Free returns for all", "Shop the spring sale"]
        let found = try findings(["headline": long, "description": descriptions], on: "google.pmax")
        #expect(
            found.filter { $0.rule == "short" } == [
                Finding(
                    rule: "short", level: .warning, slot: "headline",
                    message: "no line has 15 or less (width); write one for where room is short")
            ])
        let short = try findings(["headline": long + ["Run"], "description": descriptions], on: "google.pmax")
        #expect(!short.contains { $0.rule == "short" })
    }

    @Test func `a tag is as short as what is shown of it`() throws {
        let lines = ["Trail shoes for mud", "Free returns for all", "{KeyWord:Trail Shoes}"]
        let found = try findings(["headline": lines, "description": descriptions], on: "google.pmax")
        #expect(!found.contains { $0.rule == "short" })
    }

    @Test func `a tag of search engines is no text on other channels`() throws {
        let found = try findings(["headline": ["Buy {KeyWord:Shoes}"]], on: "meta.feed").filter { $0.rule == "field" }
        #expect(found.map(\.message) == ["nothing fills {KeyWord} in “Buy {KeyWord:Shoes}”"])
    }

    @Test func `a slot takes so many lines and no more`() throws {
        let many = (1...16).map { "Headline \($0)" }
        let found = try findings(["headline": many, "description": descriptions])
        #expect(found == [Finding(rule: "count", level: .error, slot: "headline", message: "16 of at most 15; drop 1")])
    }

    @Test func `must stands in one line of the set, mustEach in every line of copy, ban in none`() throws {
        let found = try findings([
            "headline": headlines, "description": descriptions, "path1": ["Cheaper"],
            "finalUrl": ["https://example.com"],
        ]) { brief in
            brief.must = ["FREE RETURNS", "trails", " "]
            brief.mustEach = ["shoes"]
            brief.ban = ["cheap*", "sale", "send back"]
        }
        let places = found.map { "\($0.rule) \($0.slot ?? "-") \($0.index ?? -1)" }
        #expect(
            places == [
                "must - -1", "mustEach headline 1", "ban headline 2", "mustEach headline 2", "mustEach description 1",
                "ban path1 0",
            ])
        #expect(found.first?.message == "no line holds “trails”")
        #expect(found.last?.message == "holds “cheap*”, which the brief bans")
    }

    @Test func `a phrase with a keyword insertion is met where its default is shown`() throws {
        let lines = ["{KeyWord:Trail Shoes} Here", "Buy trail shoes", "Made for mud"]
        let found = try findings(["headline": lines]) { brief in
            (brief.must, brief.mustEach) = (["{KeyWord:Trail shoes}"], ["{keyword:trail shoes}"])
        }.filter { $0.rule.hasPrefix("must") }
        #expect(found.map(\.rule) == ["mustEach"] && found.first?.index == 2)
        #expect(found.first?.message == "does not hold “{keyword:trail shoes}”")
    }

    @Test func `an id is one line's alone`() throws {
        let channel = try #require(try ChannelsTests.house()["google.rsa"])
        func lines(_ ids: String...) -> [Variant] {
            ids.enumerated().map { Variant(id: $0.element, text: "Line \($0.offset)", unit: "width") }
        }
        var campaign = Campaign(
            brief: Brief(name: "test", channel: channel.name),
            slots: [
                Campaign.Slot(name: "headline", variants: lines("H01", "H02", "H01", " ", "H03")),
                Campaign.Slot(name: "description", variants: lines("H02", "H03", "D01")),
            ])
        campaign.slots[0].variants[4].status = .dropped
        let found = campaign.check(against: channel).filter { $0.rule == "id" }
        #expect(
            found.map { "\($0.level.rawValue) \($0.slot ?? "-")[\($0.index ?? -1)]: \($0.message)" } == [
                "error headline[2]: headline 1 has the id H01, too; give one of them another",
                "error headline[3]: the line has no id; give it one of its own",
                "error description[0]: headline 2 has the id H02, too; give one of them another",
                "error description[1]: headline 5 has the id H03, too; give one of them another",
            ])
    }

    @Test func `a line by itself is held to the claims that hold today`() throws {
        let channel = try #require(try ChannelsTests.house()["google.rsa"])
        var brief = Brief(name: "test", channel: channel.name)
        brief.claims = [Claim(text: "Best grip", proof: "lab test", until: "2026-11")]
        func rule(_ today: String?) -> String? {
            channel.objection(to: "The best grip", in: "headline", of: brief, today: today)?.rule
        }
        #expect(rule(nil) == nil && rule("2026-11-30") == nil && rule("2026-12-01") == "claims.superlative")
    }

    @Test(
        arguments: [
            (nil, nil, nil, false), ("", nil, nil, false), ("lab test", nil, nil, true),
            ("lab test", "2026-11", "2026-11-30", true),
            ("lab test", "2026-11", "2026-12-01", false), ("lab test", "2026-11-30", "2026-11-30", true),
            ("lab test", "2026-11-29", "2026-11-30", false),
            ("lab test", "2026-11", nil, true),
        ] as [(String?, String?, String?, Bool)])
    func `a superlative needs a claim with proof that still holds`(
        proof: String?, until: String?, today: String?, holds: Bool
    ) throws {
        let found = try findings(
            ["headline": ["The best grip"] + headlines, "description": descriptions], today: today
        ) { $0.claims = [Claim(text: "Best grip of 2026", proof: proof, until: until)] }
        #expect(found.map(\.rule) == (holds ? [] : ["claims.superlative"]))
    }

    @Test func `a superlative in the brand's name claims nothing, and an old claim is named`() throws {
        let best = ["headline": ["Rooms by Best Western", "The best rooms"] + headlines, "description": descriptions]
        let found = try findings(best) { $0.brand = "Best Western" }
        #expect(found.map(\.index) == [1])
        let lines = ["headline": ["The best grip"] + headlines, "description": descriptions]
        let past = try findings(lines, today: "2026-12-01") {
            $0.claims = [Claim(text: "Best grip", proof: "test", until: "2026-11")]
        }
        #expect(
            past.map(\.message) == [
                "“best” rests on the claim “Best grip”, which held until 2026-11; renew it, or take the word out"
            ])
        let bare = try findings(lines) { $0.claims = [Claim(text: "Best grip", proof: " ")] }
        #expect(bare.map(\.message) == ["“best” needs proof of the claim “Best grip”; write it into the brief"])
    }

    @Test(arguments: [("A", "B", false), ("A", "A", true), (nil, "A", true), ("A", nil, true), (nil, nil, true)])
    func `lines that never stand in one ad may say the same`(one: String?, other: String?, isSame: Bool) throws {
        var campaign = Campaign(brief: Brief(name: "x", channel: "x.post"))
        let variants = [one, other].enumerated().map { index, list in
            var variant = Variant(id: "P0\(index)", text: "Trail shoes for mud", unit: "x")
            variant.list = list
            return variant
        }
        campaign.slots = [.init(name: "post", variants: variants)]
        let channel = try #require(try ChannelsTests.house()["x.post"])
        #expect(campaign.check(against: channel).contains { $0.rule == "duplicate" } == isSame)
    }

    @Test func `a claim covers its own superlative only`() throws {
        let found = try findings(["headline": ["The cheapest, best grip"] + headlines, "description": descriptions]) {
            $0.claims = [Claim(text: "best grip", proof: "lab test")]
        }
        #expect(found.map(\.message) == ["“cheapest” needs a claim in the brief that says it, with its proof"])
    }
}
