import Campaign

/// A campaign with every field, and texts that every format must escape.
let sampleCampaign = {
    var brief = Brief(name: "Spring | *Launch*", channel: "google.rsa")
    brief.product = "Kaffee & <Tee>"
    brief.brand = "汉字"
    brief.audience = "people, who \"think\""
    brief.offer = "1. -20 %\nfor all"
    brief.url = "https://example.com/a_b?c=d&e=f"
    brief.tags = ["style": "noir", "genre": "comedy"]
    brief.must = ["fair trade", "# one"]
    brief.mustEach = ["汉字"]
    brief.ban = ["cheap*"]
    brief.claims = [
        Claim(text: "Rated first", proof: "https://example.com/test", until: "2026-12"), Claim(text: "Roasted here"),
    ]
    return Campaign(
        brief: brief,
        slots: [
            Campaign.Slot(
                name: "headline",
                variants: [
                    Variant(
                        id: "H01", text: "Good | bad & <b>\\", angle: "benefit", length: 17, unit: "width",
                        seed: .max),
                    Variant(id: "H02", text: "汉字 👩‍👩‍👧 e\u{301}", length: 9, unit: "width"),
                ]),
            Campaign.Slot(name: "description"),
            Campaign.Slot(
                name: "a", variants: [Variant(id: "A01", text: " two\nlines ", length: 11, unit: "graphemes", seed: 7)]),
        ])
}()
