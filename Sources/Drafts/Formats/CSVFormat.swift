import CSV
import Campaign

/// A campaign's lines as a table, a row each, for any spreadsheet. The brief stays behind.
public struct CSVFormat: DraftWriter {
    public let name = "csv"
    public let endings = ["csv"]

    public init() {}

    public func write(_ draft: Draft) throws(DraftError) -> DraftFile {
        let campaign = try draft.campaign(for: name)
        var writer = CSVWriter()
        writer.append(["id", "slot", "list", "pin", "text", "length", "unit", "angle", "seed"])
        for slot in campaign.slots {
            for variant in slot.variants {
                writer.append([
                    variant.id, slot.name, variant.list ?? "", variant.pin.map { String($0) } ?? "", variant.text,
                    String(variant.length), variant.unit, variant.angle ?? "", variant.seed.map { String($0) } ?? "",
                ])
            }
        }
        return DraftFile(bytes: writer.bytes)
    }
}
