import Campaign
import Drafts
import Measures

extension Channel {
    var json: JSONValue {
        ["name": .string(name), "title": .string(title), "slots": .array(slots.map(\.json))]
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
