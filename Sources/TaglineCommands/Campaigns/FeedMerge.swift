import Campaign
import Drafts
import Measures

/// A campaign's lines with a feed's rows in their merge fields.
struct FeedMerge {
    private let slots: [(name: String, limit: Int, unit: MeasureUnit, variants: [(id: String, text: MergeText)])]

    init(_ campaign: Campaign, on channel: Channel, columns: [String]) {
        slots = campaign.slots.compactMap { slot in
            channel.slot(named: slot.name).map { limits in
                let variants = slot.variants.map { ($0.id, MergeText($0.text, fields: columns)) }
                return (slot.name, limits.limit, limits.unit, variants)
            }
        }
    }

    /// A row's merged lines by slot, or those of them that have become too long.
    func json(row: Int, _ values: [String: String]) -> JSONValue {
        var merged: [JSONValue.Member] = []
        var overflow: [JSONValue] = []
        for slot in slots {
            var texts: [JSONValue] = []
            for variant in slot.variants {
                let text = variant.text.merged { values[$0] ?? "" }
                let length = slot.unit.length(of: text)
                texts.append(.string(text))
                if length > slot.limit {
                    overflow.append([
                        "slot": .string(slot.name), "id": .string(variant.id), "length": .integer(length),
                        "limit": .integer(slot.limit),
                    ])
                }
            }
            merged.append(.init(slot.name, .array(texts)))
        }
        let answer: JSONValue.Member =
            overflow.isEmpty ? .init("slots", .object(merged)) : .init("overflow", .array(overflow))
        return .object([.init("row", .integer(row)), answer])
    }
}
