import Campaign
import Testing

struct ListTests {
    private static func campaign() -> Campaign {
        func line(_ id: String) -> Variant { Variant(id: id, text: "Line \(id)", unit: "width", seed: 7) }
        return Campaign(
            brief: Brief(name: "Spring", channel: "google.rsa"),
            slots: [
                Campaign.Slot(name: "headline", variants: [line("H01"), line("H02"), line("H09")]),
                Campaign.Slot(name: "description", variants: [line("D01"), line("X")]),
            ])
    }

    private static func channel(_ name: String = "google.rsa") throws -> Channel {
        try #require(try ChannelsTests.house()[name])
    }

    @Test func `lines are named by id or by slot, and each is meant once`() throws {
        let campaign = Self.campaign()
        func ids(_ names: String...) throws -> [String] { try campaign.places(of: names).map { campaign[$0].id } }
        #expect(try ids("D01", "H02") == ["H02", "D01"])
        #expect(try ids("headline", "H01") == ["H01", "H02", "H09"])
        #expect(throws: ListError.unknownVariant("H1", slots: ["headline", "description"])) { try ids("H01", "H1") }
        #expect(throws: ListError.unknownVariant("H1", slots: [])) {
            try Campaign(brief: campaign.brief).places(of: ["H1"])
        }
        var doubled = campaign
        doubled.slots[1].variants[0].id = "H01"
        #expect(throws: ListError.ambiguousVariant("H01", slots: ["headline", "description"])) {
            try doubled.places(of: ["H01"])
        }
        doubled = campaign
        doubled.slots[0].variants[1].id = "H01"
        let error = #expect(throws: ListError.self) { try doubled.places(of: ["H01"]) }
        #expect(error?.description == "2 lines of headline have the id H01; give each its own")
    }

    @Test func `lines go into lists and out again`() throws {
        var campaign = Self.campaign()
        try campaign.assign(campaign.places(of: ["headline"]), to: "A")
        try campaign.assign(campaign.places(of: ["H02"]), to: "秋-2")
        #expect(campaign.lists == ["A", "秋-2"])
        try campaign.assign(campaign.places(of: ["H01", "H09"]), to: nil)
        #expect(campaign.slots[0].variants.map(\.list) == [nil, "秋-2", nil])
        for name in ["", "A B", "A&B", String(repeating: "A", count: 21), "all", "None"] {
            #expect(throws: ListError.listName(name)) { try campaign.assign(campaign.places, to: name) }
        }
        #expect(campaign.lists == ["秋-2"])
    }

    @Test func `lines are pinned where the channel has positions`() throws {
        var campaign = Self.campaign()
        let channel = try Self.channel()
        try campaign.pin(campaign.places(of: ["H02"]), to: 3, on: channel)
        #expect(campaign.slots[0].variants.map(\.pin) == [nil, 3, nil])
        #expect(throws: ListError.pin(3, slot: "description", most: 2)) {
            try campaign.pin(campaign.places(of: ["H01", "D01"]), to: 3, on: channel)
        }
        #expect(throws: ListError.noPins(slot: "headline")) {
            try campaign.pin(campaign.places(of: ["H01"]), to: 1, on: Self.channel("meta.feed"))
        }
        #expect(campaign.slots[0].variants.map(\.pin) == [nil, 3, nil])
        try campaign.pin(campaign.places, to: nil, on: channel)
        #expect(campaign.slots[0].variants.map(\.pin) == [nil, nil, nil])
    }

    @Test func `a dropped line is there, and current no more`() throws {
        var campaign = Self.campaign()
        campaign.mark(try campaign.places(of: ["H02"]), as: .dropped)
        #expect(campaign.current.slots[0].variants.map(\.id) == ["H01", "H09"])
        #expect(try campaign.places(of: ["headline"]).map { campaign[$0].id } == ["H01", "H09"])
        #expect(try campaign.places(of: ["H02"]).map { campaign[$0].id } == ["H02"])
        #expect(campaign.lastNumber(in: "headline", prefix: "H") == 9)
        #expect(campaign.lastNumber(in: "description", prefix: "D") == 1)
        #expect(campaign.lastNumber(in: "path1", prefix: "P") == 0)
    }

    @Test func `a number that somebody made up does not count`() {
        var campaign = Self.campaign()
        campaign.slots[0].variants[0].id = "H\(Int.max)"
        #expect(campaign.lastNumber(in: "headline", prefix: "H") == 9)
        #expect(Variant.id("H", 9) == "H09" && Variant.id("H", 10) == "H10")
    }

    @Test func `a text that a person puts in place of the model's keeps its seed`() {
        var variant = Variant(id: "H01", text: "Grip", unit: "width", seed: 7)
        #expect(variant.origin == .model)
        variant.rewrite("湿石")
        #expect(variant.origin == .edited && variant.length == 4 && variant.seed == 7)
        var own = Variant(id: "H02", text: "Grip", unit: "width")
        own.rewrite("Grip it")
        #expect(own.origin == .person && own.length == 7)
    }

    @Test func `no two slots of a channel give the same ids`() throws {
        for channel in try ChannelsTests.house().channels {
            let prefixes = channel.slots.map { channel.idPrefix(of: $0.name) }
            #expect(Set(prefixes).count == prefixes.count, "\(channel.name): \(prefixes)")
        }
        let assets = try Self.channel("google.assets")
        #expect(assets.slots.map { assets.idPrefix(of: $0.name) } == ["S", "SD1", "SD2", "C", "SN"])
        #expect(try Self.channel("google.pmax").idPrefix(of: "longHeadline") == "L")
        #expect(assets.idPrefix(of: "jingle") == "J")
    }
}
