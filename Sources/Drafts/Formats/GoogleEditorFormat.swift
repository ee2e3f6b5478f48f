import CSV
import Campaign

/// Responsive search ads for Google Ads Editor: one row an ad.
///
/// Headers are read in English, whatever their case; a blank cell changes nothing
/// (https://support.google.com/google-ads/editor/answer/57747). New ads come paused.
public struct GoogleEditorFormat: DraftWriter {
    public let name = "google-editor"
    public let endings: [String] = []

    public init() {}

    public func write(_ draft: Draft) throws(DraftError) -> DraftFile {
        let campaign = try draft.campaign(for: name)
        var losses = Losses()
        let ads = try ResponsiveSearchAd.ads(of: campaign, for: name, &losses)
        var writer = CSVWriter()
        writer.append(
            ["Campaign", "Ad Group", "Ad type"] + Self.headers("Headline", ResponsiveSearchAd.headlineCount)
                + Self.headers("Description", ResponsiveSearchAd.descriptionCount)
                + ["Path 1", "Path 2", "Final URL", "Status"])
        for ad in ads {
            let lines =
                ResponsiveSearchAd.cells(ad.headlines, count: ResponsiveSearchAd.headlineCount)
                + ResponsiveSearchAd.cells(ad.descriptions, count: ResponsiveSearchAd.descriptionCount)
            writer.append(
                [campaign.brief.name, campaign.adGroup, "Responsive search ad"]
                    + lines.flatMap { [$0.text, $0.position] } + ad.paths + [ad.address, "Paused"])
        }
        return DraftFile(bytes: writer.bytes, losses: losses.list)
    }

    private static func headers(_ name: String, _ count: Int) -> [String] {
        (1...count).flatMap { ["\(name) \($0)", "\(name) \($0) position"] }
    }
}

extension Campaign {
    /// What its ads are grouped by: the product, or the campaign's own name where there is none.
    var adGroup: String { brief.product.isEmpty ? brief.name : brief.product }
}
