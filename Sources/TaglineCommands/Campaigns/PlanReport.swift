import Campaign
import Drafts

/// What `ads plan` shows: for each slot and angle how many lines are wanted, and how many are there.
struct PlanReport {
    let plan: CampaignPlan
    let campaign: Campaign

    private func variants(of slot: Channel.Slot) -> [Variant] {
        campaign.slots.filter { $0.name == slot.name }.flatMap(\.variants)
    }

    private func count(of angle: Angle, in slot: Channel.Slot) -> Int {
        variants(of: slot).count { $0.angle == angle.rawValue }
    }

    var json: JSONValue {
        let slots = plan.slots.map { planned -> JSONValue in
            let angles = planned.angles?.entries.map { entry -> JSONValue in
                [
                    "angle": .string(entry.angle.rawValue), "want": .integer(entry.lines),
                    "have": .integer(count(of: entry.angle, in: planned.slot)),
                    "phrases": .array(entry.phrases.joined().map(JSONValue.string)),
                    "obstacle": entry.obstacle.map(JSONValue.string) ?? .null,
                ]
            }
            return [
                "slot": .string(planned.slot.name), "want": .integer(planned.count),
                "have": .integer(variants(of: planned.slot).count), "least": .integer(planned.slot.least),
                "field": planned.slot.field.map(JSONValue.string) ?? .null, "angles": .array(angles ?? []),
            ]
        }
        return .object([.init("slots", .array(slots))])
    }

    var text: String {
        var table = TextTable([
            ("slot", .left), ("angle", .left), ("want", .right), ("have", .right), ("what of", .left),
        ])
        for planned in plan.slots {
            let slot = planned.slot
            let what = slot.field.map { "the brief's \($0)" } ?? "at least \(slot.least)"
            table.append([slot.name, "", "\(planned.count)", "\(variants(of: slot).count)", what])
            for entry in planned.angles?.entries ?? [] {
                let words = entry.phrases.isEmpty ? "the model's words" : listed(entry.phrases)
                table.append([
                    "", entry.angle.rawValue, "\(entry.lines)", "\(count(of: entry.angle, in: slot))",
                    entry.obstacle.map { "not here: \($0)" } ?? words,
                ])
            }
        }
        return table.text
    }

    /// What lines hold in quotes, that of the first three and how many more there are.
    private func listed(_ phrases: [[String]]) -> String {
        let rest = phrases.count - 3
        return phrases.prefix(3).map { $0.map { "“\($0)”" }.joined(separator: " with ") }.joined(separator: ", ")
            + (rest > 0 ? " and \(rest) more" : "")
    }
}
