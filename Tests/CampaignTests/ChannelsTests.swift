import Campaign
import FoundationEssentials
import HouseTemplates
import Measures
import Testing

struct ChannelsTests {
    static func house() throws -> Channels {
        try Channels(json: try #require(HouseTemplates.text(named: "channels.json")).utf8)
    }

    @Test func `the house file holds every channel, each limit with its source and date`() throws {
        let channels = try Self.house().channels
        #expect(
            channels.map(\.name) == [
                "google.rsa", "google.pmax", "google.rda", "google.assets", "microsoft.rsa", "meta.feed", "meta.reels",
                "linkedin.single", "x.post", "tiktok.gab", "email", "sms", "appstore", "play", "openai.ads",
            ])
        for slot in channels.flatMap(\.slots) {
            #expect(slot.checked == "2026-11" && !slot.source.isEmpty, "\(slot.name)")
        }
        for channel in channels { #expect(!channel.title.isEmpty && !channel.slots.isEmpty, "\(channel.name)") }
        let addresses = channels.flatMap(\.slots).filter { $0.field == "url" }
        #expect(addresses.map(\.name) == ["finalUrl", "finalUrl"] && addresses.allSatisfy { !$0.copy })
    }

    @Test(
        arguments: [
            ("google.rsa", "headline", 30, MeasureUnit.width, true, 3, 15),
            ("google.rsa", "description", 90, .width, true, 2, 4),
            ("google.pmax", "longHeadline", 90, .width, true, 1, 5),
            ("meta.feed", "primary", 125, .scalars, false, 1, 5),
            ("x.post", "post", 280, .x, true, 1, nil), ("sms", "message", 160, .sms, false, 1, nil),
            ("appstore", "keywords", 100, .utf8, true, 0, 1),
        ] as [(String, String, Int, MeasureUnit, Bool, Int, Int?)])
    func `the limits are those of the channels`(
        channel: String, slot: String, limit: Int, unit: MeasureUnit, hard: Bool, least: Int, most: Int?
    ) throws {
        let slot = try #require(try Self.house()[channel]?.slot(named: slot))
        #expect(
            slot.limit == limit && slot.unit == unit && slot.hard == hard && slot.least == least && slot.most == most)
    }

    @Test func `channels come back from their own JSON, an unknown most as null`() throws {
        let channels = try Self.house()
        let json = try JSONEncoder().encode(channels)
        #expect(try Channels(json: json) == channels)
        #expect(String(decoding: json, as: UTF8.self).contains(#""most":null"#))
    }

    @Test func `a project's file changes a slot and adds to the house's channels`() throws {
        let changes = try Channels(
            json: """
                {"channels": [
                 {"name": "google.rsa", "slots": [
                   {"name": "headline", "limit": 28, "unit": "width", "hard": false, "source": "us", "checked": "2026-12"},
                   {"name": "tag", "limit": 9, "unit": "utf8", "hard": true, "source": "us", "checked": "2026-12"}]},
                 {"name": "billboard", "slots": [
                   {"name": "line", "limit": 7, "unit": "graphemes", "hard": true, "source": "us", "checked": "2026-12"}]}]}
                """.utf8)
        let merged = try Self.house().merging(changes)
        #expect(merged.channels.count == 16)
        #expect(merged.channels.last?.name == "billboard")
        let search = try #require(merged["google.rsa"])
        #expect(search.title == "Google Ads responsive search ad")
        #expect(search.slots.map(\.name) == ["headline", "description", "path1", "path2", "finalUrl", "tag"])
        #expect(search.slots[0].limit == 28 && search.slots[0].hard == false && search.slots[0].most == nil)
        #expect(search.slots[1].limit == 90)
        #expect(merged["nobody"] == nil)
    }

    @Test(arguments: [
        (
            #""unit": "words""#,
            "channels[0].slots[0].unit: no unit is called words; there are graphemes, scalars, utf16, utf8, width, x, sms"
        ),
        (#""limit": 0"#, "channels[0].slots[0].limit: a limit is at least 1"),
        (#""limit": 30.5"#, "channels[0].slots[0].limit: expected a whole number"),
        (#""limit": 1e30"#, "channels[0].slots[0].limit: expected a whole number"),
        (#""limit": "30""#, "channels[0].slots[0].limit: expected a whole number"),
        (#""hard": 1"#, "channels[0].slots[0].hard: expected true or false"),
        (#""least": 3, "most": 2"#, "channels[0].slots[0].most: fewer than 1, or than the least of 3"),
        (#""least": -1"#, "channels[0].slots[0].least: below zero"),
        (#""shortest": 31"#, "channels[0].slots[0].shortest: not between 1 and the limit of 30"),
        (#""short": 31"#, "channels[0].slots[0].short: not between 1 and the limit of 30"),
        (#""pins": 0"#, "channels[0].slots[0].pins: fewer than 1"),
        (
            #""field": "price tag""#,
            "channels[0].slots[0].field: no such field; there are brand, product, offer, price, place, benefit, url"
        ),
        (#""kind": """#, "channels[0].slots[0].kind: empty"),
        (#""cap": 29"#, "channels[0].slots[0].cap: below the limit of 30"),
        (#""source": """#, "channels[0].slots[0].source: empty"),
    ])
    func `a slot that cannot be meant is refused with its place`(change: String, message: String) {
        let keys = change.split(separator: ",").compactMap { $0.split(separator: "\"").first { $0 != " " } }
        let slot = [
            #""name": "a""#, #""limit": 30"#, #""unit": "width""#, #""hard": true"#, #""source": "b""#,
            #""checked": "c""#,
        ].filter { part in !keys.contains { part.hasPrefix("\"\($0)\"") } }
        let json = #"{"channels": [{"name": "x", "slots": [{"# + (slot + [change]).joined(separator: ", ") + "}]}]}"
        do {
            _ = try Channels(json: json.utf8)
            Issue.record("\(json) was taken")
        } catch {
            #expect(error.description == message)
        }
    }

    @Test func `two of one name are refused`() {
        let slot = #"{"name": "a", "limit": 1, "unit": "x", "hard": true, "source": "b", "checked": "c"}"#
        #expect(throws: JSONShapeError.invalid(path: "channels[0].slots", reason: "two slots are called a")) {
            try Channels(json: #"{"channels": [{"name": "x", "slots": [\#(slot), \#(slot)]}]}"#.utf8)
        }
        #expect(throws: JSONShapeError.invalid(path: "channels", reason: "two channels are called x")) {
            try Channels(json: #"{"channels": [{"name": "x", "slots": []}, {"name": "x", "slots": []}]}"#.utf8)
        }
    }
}
