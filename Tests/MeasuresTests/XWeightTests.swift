import Measures
import Testing

struct XWeightTests {
    @Test(arguments: [
        ("a", 1), ("ა", 1), ("ᄀ", 2), ("“–”", 3), ("…", 2), ("†", 2), ("中", 2), ("𝒜", 2), ("e\u{301}", 1),
        ("e\u{323}", 2),
        ("\u{1100}\u{1161}", 2), ("a\r\nb\rc\nd", 7), ("\u{200D}", 1),
    ])
    func `a scalar of the composed text weighs one or two`(text: String, weight: Int) {
        #expect(MeasureUnit.x.length(of: text) == weight)
    }

    @Test(arguments: [
        ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧‍👦", 2), ("🇩🇪", 2), ("🇩", 2), ("1\u{FE0F}\u{20E3}", 2), ("1", 1), ("#", 1), ("❤", 2),
        ("❤\u{FE0F}", 2),
        ("™", 2), ("©", 1), ("a®b", 3), ("®\u{FE0F}", 2), ("©\u{FE0E}", 3),
        ("🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", 2), ("👩‍a", 4),
        ("👍👍", 4),
    ])
    func `an emoji sequence weighs two`(text: String, weight: Int) {
        #expect(MeasureUnit.x.length(of: text) == weight)
    }

    /// The text around the address weighs what is left of 23.
    @Test(arguments: [
        ("https://example.com", 23), ("HTTP://EXAMPLE.COM/a/very/long/path?with=a&long=query", 23), ("example.com", 23),
        ("See example.com.", 28), ("(example.com/a(b)c)", 25), ("example.com, example.co.uk", 48),
        ("example.com:80", 26),
        ("example.com:80/a", 23), ("https://example.com:80", 23), ("example.com?q=1", 27), ("example.com/?q=1!", 24),
        ("用example.com吧", 27), ("https://日本.jp/", 23), ("https://日本.中国", 23), ("xn--p1ai.xn--p1ai", 23),
    ])
    func `a web address weighs 23`(text: String, weight: Int) {
        #expect(MeasureUnit.x.length(of: text) == weight)
    }

    @Test(arguments: [
        "e.g. a", "a@example.com", "@example.com", "#example.com", "3.5", "example.comx", "-example.com", "http://x",
        "a_b.com", "U.S.",
    ])
    func `what only resembles an address weighs what its letters weigh`(text: String) {
        #expect(MeasureUnit.x.length(of: text) == text.unicodeScalars.count)
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["a.", "(", "http://", "a", "-", "/(", "a@", "日.", "👨\u{200D}"])
    func `a long text is weighed in linear time`(part: String) {
        let once = MeasureUnit.x.length(of: String(repeating: part, count: 20_000))
        #expect(once > 0)
    }
}
