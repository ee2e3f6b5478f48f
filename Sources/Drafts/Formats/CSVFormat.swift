import CSV
import Campaign

/// A campaign's lines as a table, a row each, for any spreadsheet. The brief stays behind.
///
/// ``CampaignSheet`` reads the table back after people have worked on it.
public struct CSVFormat: DraftWriter {
    public let name = "csv"
    public let endings = ["csv"]

    public init() {}

    public func write(_ draft: Draft) throws(DraftError) -> DraftFile {
        DraftFile(bytes: Self.table(of: try draft.campaign(for: name), CSVWriter()))
    }

    static func table(of campaign: Campaign, _ writer: CSVWriter) -> [UInt8] {
        var writer = writer
        let campaign = campaign.current
        writer.append(SheetColumn.allCases.map(\.rawValue))
        for slot in campaign.slots {
            for variant in slot.variants {
                writer.append(SheetColumn.allCases.map { $0.cell(of: variant, in: slot, of: campaign) })
            }
        }
        return writer.bytes
    }
}
