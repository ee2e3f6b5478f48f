import Campaign
import Testing

@Suite struct TrackedAddressTests {
    private static let address = TrackedAddress(
        source: "google", medium: "cpc", campaign: "Frühling & 50 %", content: "A")
    private static let added =
        "utm_source=google&utm_medium=cpc&utm_campaign=Fr%C3%BChling%20%26%2050%20%25&utm_content=A"

    @Test(arguments: [
        ("https://example.com", "https://example.com?\(added)"),
        ("https://example.com/?", "https://example.com/?\(added)"),
        ("https://example.com/a?b=c", "https://example.com/a?b=c&\(added)"),
        ("https://example.com/a?b=c&#top", "https://example.com/a?b=c&\(added)#top"),
        ("https://example.com/#a?b", "https://example.com/?\(added)#a?b"),
        ("", ""),
    ])
    func parametersStandBeforeTheFragment(address: String, expected: String) {
        #expect(Self.address.added(to: address) == expected)
    }

    @Test func parametersThatAreThereStay() {
        let address = "https://example.com/?utm_source=mail&utm_medium=x&utm_campaign=y&utm_content="
        #expect(Self.address.added(to: address) == address)
        let plain = TrackedAddress(source: "google", medium: "cpc", campaign: "a")
        #expect(
            plain.added(to: "https://example.com/?utm_source=mail")
                == "https://example.com/?utm_source=mail&utm_medium=cpc&utm_campaign=a")
    }

    @Test(arguments: [
        ("google.rsa", "google", "cpc"), ("microsoft.rsa", "bing", "cpc"), ("meta.reels", "facebook", "paid_social"),
        ("linkedin.single", "linkedin", "paid_social"), ("x.post", "x", "social"), ("email", "email", "email"),
        ("sms", "sms", "sms"), ("billboard", "billboard", "referral"),
    ])
    func aChannelTellsWhereVisitorsComeFrom(channel: String, source: String, medium: String) {
        let address = TrackedAddress(for: Brief(name: "春", channel: channel), content: "H01")
        #expect(
            address.added(to: "https://example.com")
                == "https://example.com?utm_source=\(source)&utm_medium=\(medium)&utm_campaign=%E6%98%A5&utm_content=H01"
        )
    }
}
