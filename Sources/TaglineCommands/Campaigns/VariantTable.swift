import Campaign
import Drafts
import Measures

/// Variants as people and programs are shown them.
struct VariantTable {
    private let rows: [(slot: String, limits: Channel.Slot?, variant: Variant, length: Int)]

    init(_ places: [Campaign.Place], of campaign: Campaign, on channel: Channel?) {
        rows = places.map { place in
            let slot = campaign.slots[place.slot].name
            let (limits, variant) = (channel?.slot(named: slot), campaign[place])
            // What a channel shows of a line is not known before it is.
            let length = limits.flatMap { channel?.length(of: variant.text, in: $0) } ?? variant.length
            return (slot, limits, variant, length)
        }
    }

    var json: JSONValue {
        .object([
            .init("variants", .array(rows.map { Self.object($0.slot, $0.limits, $0.variant, $0.length) }))
        ])
    }

    private static func object(
        _ slot: String, _ limits: Channel.Slot?, _ variant: Variant, _ length: Int
    ) -> JSONValue {
        func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
        var members: [JSONValue.Member] = [
            .init("id", .string(variant.id)), .init("slot", .string(slot)), .init("list", optional(variant.list)),
            .init("pin", variant.pin.map(JSONValue.integer) ?? .null),
            .init("status", .string(variant.status.rawValue)), .init("origin", .string(variant.origin.rawValue)),
            .init("angle", optional(variant.angle)), .init("text", .string(variant.text)),
            .init("length", .integer(length)),
            .init("limit", limits.map { JSONValue.integer($0.limit) } ?? .null), .init("unit", .string(variant.unit)),
            .init("seed", variant.seed.map { JSONValue($0) } ?? .null),
        ]
        if variant.unit == MeasureUnit.sms.rawValue {
            members.append(.init("segments", .integer(SMS(variant.text).segments)))
        }
        return .object(members)
    }

    var text: String {
        guard !rows.isEmpty else { return "no lines\n" }
        let isMessage = rows.contains { $0.variant.unit == MeasureUnit.sms.rawValue }
        var table = TextTable(
            [
                ("id", .left), ("list", .left), ("pin", .right), ("status", .left), ("origin", .left),
                ("angle", .left), ("length", .right),
            ] + (isMessage ? [("parts", .right)] : []) + [("text", .left)])
        for (_, limits, variant, length) in rows {
            table.append(
                [
                    variant.id, variant.list ?? "", variant.pin.map { "\($0)" } ?? "", variant.status.rawValue,
                    variant.origin.rawValue, variant.angle ?? "",
                    "\(length)" + (limits.map { "/\($0.limit)" } ?? ""),
                ] + (isMessage ? ["\(SMS(variant.text).segments)"] : []) + [variant.text])
        }
        return table.text
    }
}
