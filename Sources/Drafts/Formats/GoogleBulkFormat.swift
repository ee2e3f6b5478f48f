import CSV
import Campaign

/// Responsive search ads for Google Ads' bulk upload on the web, which has another template than the editor: every
/// cell quoted, the campaign's row first, then the ad group's, then the ads', which come paused.
public struct GoogleBulkFormat: DraftWriter {
    public let name = "google-bulk"
    public let endings: [String] = []

    public init() {}

    public func write(_ draft: Draft) throws(DraftError) -> DraftFile {
        let campaign = try draft.campaign(for: name)
        var losses = Losses()
        let ads = try ResponsiveSearchAd.ads(of: campaign, for: name, &losses)
        var writer = CSVWriter(quoting: .all)
        writer.append(Self.columns)
        func append(_ cells: [String: String]) { writer.append(Self.columns.map { cells[$0] ?? "" }) }
        let names = ["Action": "Add", "Campaign": campaign.brief.name]
        append(names.merging(["Row Type": "Campaign", "EU political ads": "No"]) { $1 })
        let group = names.merging(["Ad group": campaign.adGroup]) { $1 }
        append(group.merging(["Row Type": "Ad group"]) { $1 })
        for ad in ads {
            var cells = group.merging(
                [
                    "Row Type": "Ad", "Ad status": "Paused", "Ad type": "Responsive search ad", "Path 1": ad.paths[0],
                    "Path 2": ad.paths[1], "Final URL": ad.address,
                ]) { $1 }
            for (name, lines) in [("Headline", ad.headlines), ("Description", ad.descriptions)] {
                for (place, cell) in ResponsiveSearchAd.cells(lines, count: lines.count).enumerated() {
                    cells["\(name) \(place + 1)"] = cell.text
                    cells["\(name) \(place + 1) position"] = cell.position
                }
            }
            append(cells)
        }
        return DraftFile(bytes: writer.bytes, losses: losses.list)
    }

    private static let columns: [String] = {
        func numbered(_ name: String, _ count: Int, _ end: String = "") -> [String] {
            (1...count).map { "\(name) \($0)\(end)" }
        }
        let (headlines, descriptions) = (ResponsiveSearchAd.headlineCount, ResponsiveSearchAd.descriptionCount)
        return [
            "Row Type", "Action", "Ad status", "Customer ID", "Campaign ID", "Campaign", "EU political ads",
            "Ad group ID", "Ad group", "Ad ID", "Ad type", "Label",
        ] + numbered("Headline", headlines) + numbered("Description", descriptions)
            + numbered("Headline", headlines, " position") + numbered("Description", descriptions, " position")
            + [
                "Path 1", "Path 2", "Final URL", "Mobile final URL", "Tracking template", "Final URL suffix",
                "Custom parameter",
            ]
    }()
}
