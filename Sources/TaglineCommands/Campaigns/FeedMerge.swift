import Campaign
import Drafts
import Measures

/// A campaign's lines with a feed's rows in their merge fields.
struct FeedMerge {
    private let slots: [(limits: Channel.Slot, variants: [(id: String, text: MergeText)])]
    private let channel: Channel
    private let brief: Brief
    /// The phrases of every line, whose fields the rows fill.
    private let mustEach: [MergeText]
    private let columns: [String]
    private let today: String?

    /// - Parameter today: the day on which a claim must still hold, as `2026-11-30`.
    init(_ campaign: Campaign, on channel: Channel, columns: [String], today: String?) {
        (self.channel, self.columns, self.today) = (channel, columns, today)
        brief = campaign.brief.filled(except: columns)
        mustEach = brief.mustEach.map { MergeText($0, fields: columns) }
        slots = campaign.slots.compactMap { slot in
            channel.slot(named: slot.name).map { limits in
                (limits, slot.variants.map { ($0.id, MergeText($0.text, fields: columns)) })
            }
        }
    }

    /// A row's merged lines by slot with what its values bring in that the channel warns of; where lines have become too
    /// long, or hold what they must not, those and the reasons alone.
    func json(row: Int, _ values: [String: String]) -> JSONValue {
        var merged: [JSONValue.Member] = []
        var overflow: [JSONValue] = []
        var findings: [Finding] = []
        for slot in slots {
            var texts: [JSONValue] = []
            for (index, variant) in slot.variants.enumerated() {
                let text = variant.text.merged { values[$0] ?? "" }
                texts.append(.string(text))
                let length = channel.length(of: text, in: slot.limits)
                if length > slot.limits.limit {
                    overflow.append([
                        "slot": .string(slot.limits.name), "id": .string(variant.id), "length": .integer(length),
                        "limit": .integer(slot.limits.limit),
                    ])
                } else if !variant.text.fields.isEmpty {
                    findings += self.findings(in: text, slot.limits, index, values)
                }
            }
            merged.append(.init(slot.limits.name, .array(texts)))
        }
        var members: [JSONValue.Member] = [.init("row", .integer(row))]
        if overflow.isEmpty, !findings.contains(where: { $0.level == .error }) {
            members.append(.init("slots", .object(merged)))
        }
        if !overflow.isEmpty { members.append(.init("overflow", .array(overflow))) }
        if !findings.isEmpty { members.append(.init("findings", .array(findings.map(\.json)))) }
        return .object(members)
    }

    private func findings(
        in text: String, _ slot: Channel.Slot, _ index: Int, _ values: [String: String]
    ) -> [Finding] {
        // A value may hold a field of its own.
        if let gap = MergeText.gap(in: text, on: channel) {
            return [Finding(rule: "field", level: .error, slot: slot.name, index: index, message: gap)]
        }
        var brief = brief
        brief.mustEach = mustEach.map { $0.merged { values[$0] ?? "" } }
        return channel.findings(on: text, in: slot.name, of: brief, except: columns, today: today).map { found in
            Finding(rule: found.rule, level: found.level, slot: slot.name, index: index, message: found.message)
        }
    }
}
