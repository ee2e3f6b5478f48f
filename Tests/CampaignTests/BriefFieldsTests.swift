import Campaign
import Testing

struct BriefFieldsTests {
    private static func brief() -> Brief {
        var brief = Brief(name: "Spring", channel: "google.rsa")
        (brief.brand, brief.offer, brief.price, brief.product) = ("läufer", "Free returns", "¥99", " ")
        return brief
    }

    @Test(
        arguments: [
            ("Run with {brand}", "Run with läufer"), ("{brand} for mud", "Läufer for mud"),
            ("{offer}: {price}", "Free returns: ¥99"), ("只要{price}", "只要¥99"), ("{price}起", "¥99起"),
            ("{product} for {place}", "{product} for {place}"), ("{brand:shoes} here", "Läufer here"),
            ("No field", "No field"), ("", ""),
        ])
    func `a text gets the values that the brief has`(text: String, filled: String) {
        #expect(Self.brief().filled(text) == filled)
    }

    @Test func `space around values and between their words is one space`() {
        var brief = Brief(name: "Spring", channel: "google.rsa")
        (brief.brand, brief.must, brief.mustEach) = (" Ridge \t Run ", [" wet  rock", "{brand}s"], ["\u{3000}now "])
        #expect(brief.filled("{brand}.") == "Ridge Run.")
        #expect(brief.filled().brand == "Ridge Run" && brief.filled().must == ["wet rock", "Ridge Runs"])
        #expect(brief.filled().mustEach == ["now"])
    }

    @Test func `what a feed fills stays as it is, and a line is held to it so`() throws {
        var brief = Self.brief()
        #expect(brief.filled("{brand} from {price}", except: ["price"]) == "Läufer from {price}")
        brief.mustEach = ["From {price}"]
        let channel = try #require(try ChannelsTests.house()["google.rsa"])
        func message(_ columns: [String]) -> String? {
            channel.objection(to: "Shoes from {price}", in: "headline", of: brief, except: columns)?.message
        }
        #expect(message(["price"]) == nil && message([])?.hasPrefix("{price} is filled when") == true)
    }

    @Test func `a slot takes a field as it is, and the address`() {
        var brief = Self.brief()
        #expect(["brand", "product", "url"].map { brief.value(of: $0) } == ["läufer", nil, nil])
        brief.url = " https://example.com/ "
        #expect(brief.value(of: "url") == "https://example.com/")
    }

    @Test func `the brief's own phrases are filled, and checked so`() throws {
        var brief = Self.brief()
        (brief.must, brief.mustEach) = (["{brand} shoes"], ["{price}"])
        #expect(brief.filled().must == ["Läufer shoes"] && brief.filled().mustEach == ["¥99"])
        let lines = ["läufer shoes, ¥99", "Mud, ¥99", "Rain, ¥99"].enumerated().map {
            Variant(id: "H0\($0.offset)", text: $0.element, unit: "width")
        }
        let channel = try #require(try ChannelsTests.house()["google.rsa"])
        let findings = Campaign(brief: brief, slots: [Campaign.Slot(name: "headline", variants: lines)])
            .check(against: channel)
        #expect(findings.map(\.rule) == ["count"] && findings.first?.slot == "description")
    }
}
