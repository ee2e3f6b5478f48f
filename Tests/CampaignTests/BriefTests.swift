import Campaign
import Testing

struct BriefTests {
    @Test func `a brief reads every key of the contract`() throws {
        let json = """
            {"name": "Spring", "channel": "google.rsa", "product": "trail shoes", "brand": "Läufer", "audience": "runners",
             "offer": "20% off", "price": "$89", "place": "Ulm", "benefit": "grip on wet rock", "url": "https://example.com", "tags": {"style": "bold"}, "must": ["Läufer"],
             "mustEach": ["shoes"], "ban": ["cheap*"], "claims": [{"text": "best grip", "proof": "test", "until": "2026-12"}]}
            """
        var expected = Brief(name: "Spring", channel: "google.rsa")
        expected.product = "trail shoes"
        expected.brand = "Läufer"
        expected.audience = "runners"
        expected.offer = "20% off"
        expected.price = "$89"
        expected.place = "Ulm"
        expected.benefit = "grip on wet rock"
        expected.url = "https://example.com"
        expected.tags = ["style": "bold"]
        expected.must = ["Läufer"]
        expected.mustEach = ["shoes"]
        expected.ban = ["cheap*"]
        expected.claims = [Claim(text: "best grip", proof: "test", until: "2026-12")]
        #expect(try Brief(json: json.utf8) == expected)
    }

    @Test(arguments: [
        #"{"name": "春季", "channel": "x.post"}"#,
        #"{"name": "春季", "channel": "x.post", "product": null, "claims": null}"#,
        "\u{FEFF}{\"name\": \"春季\",\r\n \"channel\": \"x.post\"}",
    ])
    func `everything but the name and the channel may be left out`(json: String) throws {
        #expect(try Brief(json: json.utf8) == Brief(name: "春季", channel: "x.post"))
    }

    @Test(arguments: [
        ("", "not valid JSON; check for a missing quote, comma or brace"),
        ("{\"name\": \"a\",, }", "not valid JSON; check for a missing quote, comma or brace"),
        (String(repeating: "[", count: 100_000), "not valid JSON; check for a missing quote, comma or brace"),
        ("[]", "expected an object"),
        (#"{"channel": "x.post"}"#, "name: missing, and it is needed"),
        (#"{"name": " ", "channel": "x.post"}"#, "name: empty"),
        (#"{"name": 7, "channel": "x.post"}"#, "name: expected a string"),
        (#"{"name": null, "channel": "x.post"}"#, "name: expected a string"),
        (#"{"name": "a", "channel": "b", "must": "c"}"#, "must: expected a list"),
        (#"{"name": "a", "channel": "b", "must": ["c", {}]}"#, "must[1]: expected a string"),
        (#"{"name": "a", "channel": "b", "tags": {"style": 1}}"#, "tags.style: expected a string"),
        (
            #"{"name": "a", "channel": "b", "musts": []}"#,
            "musts: unknown key; known are name, channel, product, brand, audience, offer, price, place, benefit, url, tags, must, "
                + "mustEach, ban, claims"
        ),
        (
            #"{"name": "a", "channel": "b", "claims": [{"text": "c"}, {"proof": "d"}]}"#,
            "claims[1].text: missing, and it is needed"
        ),
        (
            #"{"name": "a", "channel": "b", "claims": [{"text": "c", "prof": ""}]}"#,
            "claims[0].prof: unknown key; known are text, proof, until"
        ),
        (
            #"{"name": "a", "channel": "b", "claims": [{"text": "c", "until": "31.12.2026"}]}"#,
            "claims[0].until: expected a month or a day, as 2026-12 or 2026-12-31"
        ),
        (
            #"{"name": "a", "channel": "b", "claims": [{"text": "c", "until": "2026-13"}]}"#,
            "claims[0].until: expected a month or a day, as 2026-12 or 2026-12-31"
        ),
    ])
    func `what is wrong is said with its place`(json: String, message: String) {
        #expect(throws: JSONShapeError.self) { try Brief(json: json.utf8) }
        do { _ = try Brief(json: json.utf8) } catch { #expect(error.description == message) }
    }

    @Test func `bytes that are no text are no brief`() {
        #expect(throws: JSONShapeError.malformed) { try Brief(json: [0x7B, 0xFF, 0xFE, 0x00, 0x7D]) }
    }
}
