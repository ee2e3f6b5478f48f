import Campaign
import Drafts
import Generation
import Measures

extension Channel {
    var json: JSONValue {
        ["name": .string(name), "title": .string(title), "slots": .array(slots.map(\.json))]
    }

    /// Whether a line may stand in a slot: nothing is found in it at error level, and no warning of the channel's.
    func takes(_ text: String, in slot: String, of brief: Brief) -> Bool {
        guard let unit = self.slot(named: slot)?.unit else { return false }
        var alone = brief
        alone.must = []
        let variant = Variant(id: "1", text: text, length: unit.length(of: text), unit: unit.rawValue)
        let campaign = Campaign(brief: alone, slots: [Campaign.Slot(name: slot, variants: [variant])])
        return !campaign.check(against: self).contains { $0.slot == slot && $0.index != nil && $0.level != .info }
    }
}

extension Channel.Slot {
    var json: JSONValue {
        [
            "name": .string(name), "limit": .integer(limit), "unit": .string(unit.rawValue), "hard": .bool(hard),
            "least": .integer(least), "most": most.map(JSONValue.integer) ?? .null, "source": .string(source),
            "checked": .string(checked),
        ]
    }
}

extension Finding {
    var json: JSONValue {
        [
            "rule": .string(rule), "level": .string(level.rawValue), "slot": slot.map(JSONValue.string) ?? .null,
            "index": index.map(JSONValue.integer) ?? .null, "message": .string(message),
        ]
    }

    /// `error    google.caps  headline 3: …`
    var line: String {
        let place = (slot ?? "campaign") + (index.map { " \($0 + 1)" } ?? "")
        return "\(padded(level.rawValue, to: 8)) \(padded(rule, to: 22)) \(place): \(visible(message))"
    }
}
