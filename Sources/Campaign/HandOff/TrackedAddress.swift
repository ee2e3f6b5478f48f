/// The address that an ad leads to, with the parameters by which analytics tell where a visitor came from.
///
/// What they mean: https://support.google.com/analytics/answer/10917952.
public struct TrackedAddress: Equatable, Sendable {
    public var source: String
    public var medium: String
    public var campaign: String
    /// What sets one ad of a campaign apart from another, as its list.
    public var content: String?

    public init(source: String, medium: String, campaign: String, content: String? = nil) {
        (self.source, self.medium, self.campaign, self.content) = (source, medium, campaign, content)
    }

    /// Where visitors of a campaign's ads come from.
    ///
    /// - Parameter content: the list or the variant.
    public init(for brief: Brief, content: String?) {
        let (source, medium) = Self.origin(of: brief.channel)
        self.init(source: source, medium: medium, campaign: brief.name, content: content)
    }

    /// Source and medium as analytics group them into channels (https://support.google.com/analytics/answer/9756891).
    private static func origin(of channel: String) -> (source: String, medium: String) {
        let network = channel.prefix { $0 != "." }
        switch network {
        case "google": return ("google", "cpc")
        case "microsoft": return ("bing", "cpc")
        case "meta": return ("facebook", "paid_social")
        case "linkedin", "tiktok": return (String(network), "paid_social")
        case "x": return ("x", "social")
        case "email", "sms": return (String(network), String(network))
        default: return (String(network), "referral")
        }
    }

    /// `address` with the parameters before its fragment; those that it has already stay as they are.
    public func added(to address: String) -> String {
        guard !address.isEmpty else { return "" }
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let query = parts[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).dropFirst().first
        let present = Set(
            (query ?? "").split(separator: "&").map { $0.prefix { $0 != "=" } })
        let added = parameters.filter { !present.contains(Substring($0.name)) && !$0.value.isEmpty }
            .map { "\($0.name)=\(Self.encoded($0.value))" }
        guard !added.isEmpty else { return address }
        let joint = query.map { $0.isEmpty || $0.hasSuffix("&") ? "" : "&" } ?? "?"
        return parts[0] + joint + added.joined(separator: "&") + (parts.count > 1 ? "#" + parts[1] : "")
    }

    private var parameters: [(name: String, value: String)] {
        [
            ("utm_source", source), ("utm_medium", medium), ("utm_campaign", campaign), ("utm_content", content ?? ""),
        ]
    }

    /// Percent-encoded but for what RFC 3986 leaves unreserved.
    private static func encoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            let scalar = Unicode.Scalar(byte)
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~": result.unicodeScalars.append(scalar)
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (byte < 16 ? "0" : "") + digits
            }
        }
        return result
    }
}
