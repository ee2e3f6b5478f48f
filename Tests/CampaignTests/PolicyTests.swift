import Campaign
import Testing

struct PolicyTests {
    /// The rules that speak about one line in a slot of a channel, leaving aside those about the whole set.
    private func rules(_ text: String, _ channel: String = "google.rsa", _ slot: String = "description") throws
        -> [String]
    {
        var brief = Brief(name: "test", channel: channel)
        brief.brand = "KIEHL'S LaTeX Bling"
        brief.product = "FlOwErS M8 GROHE"
        let variant = Variant(id: "A", text: text, length: 0, unit: "width")
        let campaign = Campaign(brief: brief, slots: [.init(name: slot, variants: [variant])])
        let findings = campaign.check(against: try #require(try ChannelsTests.house()[channel]))
        return findings.filter { $0.index != nil }.map(\.rule)
    }

    @Test(arguments: [
        "Save 20% today", "Open from 9 A.M. to 5 P.M.", "A 5* hotel", "C++ courses for B2B teams", "Get it ASAP!",
        "Pay by VISA or in USD",
        "Trail shoes, 60 days free returns.", "Don't wait: it's on", "Made in the U.S.A.", "iPhone, eBay and YouTube",
        "Use code SAVENOW",
        "Use code SPRING20", "Ships to the US, UK & EU", "Rooms from $99/night", "Visit example.com/shoes",
        "Mail hello@example.com",
        "Est. 1998-2024", "Sale ends 2026-11-30", "Over 1.000.000 sold", "Over 10 000 000 sold", "Sizes 36 37 38 39 40",
        "24/7 support",
        "Is it you?", "免费退货，六十天。", "ショップ", "Henry VIII and Louis XVIII", "Window™ & Door®", "Bora Bora holidays",
        "Lo-fi, hi-fi",
        "Läufer – shoes for every trail", "Ready… set", "Wait... what", "Rock 'n' roll", "Flats to let (2 rooms)",
        "KIEHL'S serum",
        "FlOwErS for all", "GROHE taps", "XHTML and LGBTQ", "A REST API", "C/C++ tools", "Windows (Windows 11 too)",
        "BibTeX and WeCom", "The 'quoted' word", "Typeset in LaTeX", "UNESCO heritage", "i18n and w3c and mp3",
        "Top 4 shoes",
        "Your best friend", "Best before May", "第一次跑步，慢慢来", "写在第一页",
        "3D prints, 4K video", "a b c d", "H2O + CO2", "Items: * and **", "The 90s, 00s", "Over 2,500,000 users",
        "Bling Bling rings", "M8",
        "Fits 10-12 year olds", "5 * 4 = 20",
    ])
    func `plain copy passes`(text: String) throws {
        let tolerated = ["google.bullets"]
        #expect(try rules(text).filter { !tolerated.contains($0) } == [], "\(text)")
    }

    @Test(arguments: [
        ("Buy flowers!!", "google.punct.repeat"), ("Really??", "google.punct.repeat"),
        ("What?!", "google.punct.repeat"),
        ("Now.. or later", "google.punct.repeat"), ("Wait.... what", "google.punct.repeat"),
        ("快来！！", "google.punct.repeat"),
        ("Buy f1owers", "google.symbols"), ("Buy fl@wers", "google.symbols"), ("Buy *flowers*", "google.symbols"),
        ("Buy ~fresh flowers~ here", "google.symbols"), ("F.L.O.W.E.R.S", "google.symbols"),
        ("F-L-O-W-E-R-S now", "google.symbols"),
        ("F L O W E R S now", "google.symbols"), ("fl0wers, roses", "google.symbols"),
        ("Flowers 🌹", "google.chars"), ("I ❤ roses", "google.chars"), ("Number 1\u{FE0F}\u{20E3}", "google.chars"),
        ("ｼｮｯﾌﾟ", "google.chars"),
        ("Made in 🇩🇪", "google.chars"), ("a\u{7}b", "google.chars"),
        ("BUY NOW", "google.caps"), ("Buy FLOWERS here", "google.caps"), ("Buy FlOwErZ here", "google.caps"),
        ("FREE returns", "google.caps"),
        ("DON'T wait", "google.caps"), ("ЦВЕТЫ дня", "google.caps"),
        ("Buy! Now!", "google.exclaim"), ("• Fresh roses", "google.bullets"), ("Fresh...", "google.bullets"),
        ("Fresh  roses", "google.spacing"), ("Fresh roses , tulips", "google.spacing"),
        ("Roses,tulips", "google.spacing"), (" Roses", "google.spacing"),
        ("Roses ", "google.spacing"), ("Buy!Now", "google.spacing"),
        ("Best value value", "google.repeatWord"), ("Very VERY nice", "google.repeatWord"),
        ("Call 555-1234", "google.phone"), ("Call (555) 123-4567", "google.phone"),
        ("Call +49 30 901820", "google.phone"), ("0800 123456", "google.phone"),
        ("Call 1-800-FLOWERS", "google.phone"), ("01 23 45 67 89", "google.phone"), ("Tel 5551234567", "google.phone"),
        ("A gift 4u", "google.shorthand"),
        ("The best shoes", "claims.superlative"), ("The #1 choice", "claims.superlative"),
        ("Cheapest in town", "claims.superlative"),
        ("本店第一", "claims.superlative"), ("No.1 in Ulm", "claims.superlative"), ("国家级品质", "claims.superlative"),
    ])
    func `each rule finds what it is for`(text: String, rule: String) throws {
        #expect(try rules(text).contains(rule), "\(text)")
    }

    @Test(arguments: [
        ("Roses!", "headline", ["google.exclaim"]), ("Roses!", "description", []), ("Roses", "headline", []),
        ("BUY--NOW", "path1", []),
        ("https://example.com/a!!", "finalUrl", []), ("HTTP://例え.jp?a={lpurl}", "finalUrl", []),
        ("Shoes for wet rock", "finalUrl", ["url"]), ("www.example.com", "finalUrl", ["url"]),
        ("https://example.com/a b", "finalUrl", ["url"]), ("https:///a", "finalUrl", ["url"]),
        ("", "finalUrl", ["limit"]), ("www.example.com", "path1", []), ("shoes/mud", "path2", ["path"]),
        ("Mud\nrain", "path1", ["linebreak"]), ("Made for mud\r\nand rain", "headline", ["linebreak"]),
    ])
    func `a rule looks at the slot it is about`(text: String, slot: String, expected: [String]) throws {
        #expect(try rules(text, "google.rsa", slot) == expected)
    }

    @Test(arguments: [
        ("BUY NOW!! 🌹", "meta.feed", "primary", []),
        ("Seen on LinkedIn", "linkedin.single", "intro", ["linkedin.brand"]),
        ("Linked in a chain", "linkedin.single", "intro", []),
        ("Win #gold", "tiktok.gab", "description", ["tiktok.chars"]),
        ("Win 🥇", "tiktok.gab", "description", ["tiktok.chars"]), ("Win 1 gold", "tiktok.gab", "description", []),
        ("Mud\nrain", "meta.feed", "primary", []), ("Mud\nrain", "meta.feed", "headline", ["linebreak"]),
        ("Mud\nrain", "microsoft.rsa", "description", ["linebreak"]),
        ("Sale today", "sms", "message", []), ("Sale – today", "sms", "message", ["sms.alphabet"]),
    ])
    func `a rule speaks on its own channel only`(text: String, channel: String, slot: String, expected: [String]) throws
    {
        #expect(try rules(text, channel, slot) == expected)
    }
}
