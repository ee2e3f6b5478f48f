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
}
