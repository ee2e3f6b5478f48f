import Campaign
import Mustache

/// How a responsive search ad could look on a results page: a sketch, for the channel picks and orders the lines.
struct AdPreview: TemplateView {
    let ad: ResponsiveSearchAd

    /// How many of each show at a time, at most (https://support.google.com/google-ads/answer/7684791).
    private static let (headlineCount, descriptionCount) = (3, 2)

    static let fields: TemplateFields<AdPreview> = [
        "list": { .text($0.ad.list ?? "") },
        "address": { .text($0.address) },
        "headlines": { .views(shown($0.ad.headlines, headlineCount)) },
        "descriptions": { .views(shown($0.ad.descriptions, descriptionCount)) },
    ]

    /// One for each ad of a campaign that becomes such ads; none where it has no lines or is for other channels.
    static func previews(of campaign: Campaign) -> [AdPreview] {
        // What an ad has no place for is shown in the tables.
        var losses = Losses()
        let ads = (try? ResponsiveSearchAd.ads(of: campaign, for: "html", &losses)) ?? []
        return ads.filter { !$0.headlines.isEmpty }.map { AdPreview(ad: $0) }
    }

    /// The host, and the paths that the ad shows instead of the address's own.
    private var address: String {
        ([WebLink(ad.address)?.host ?? ""] + ad.paths).filter { !$0.isEmpty }.joined(separator: "/")
    }

    /// The lines for the first `count` positions: the one that is pinned there, else the next that is pinned nowhere.
    private static func shown(_ lines: [Variant], _ count: Int) -> [PreviewLine] {
        var free = lines.filter { $0.pin == nil }[...]
        let texts = (1...count).compactMap { position in
            (lines.first { $0.pin == position } ?? free.popFirst())?.text
        }
        return texts.enumerated().map { PreviewLine(text: $0.element, isFirst: $0.offset == 0) }
    }
}

private struct PreviewLine: TemplateView {
    let text: String
    let isFirst: Bool

    static let fields: TemplateFields<PreviewLine> = [
        "text": { .text($0.text) },
        "first": { .flag($0.isFirst) },
    ]
}
