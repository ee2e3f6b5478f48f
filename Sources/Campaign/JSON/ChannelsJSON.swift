internal import Measures

extension Channels {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case channels
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(only: CodingKeys.self)
        channels = try values.decode([Channel].self, forKey: .channels)
        if let name = firstRepeated(channels.map(\.name)) {
            throw values.invalid(.channels, "two channels are called \(name)")
        }
    }
}

extension Channel {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case name, title, note, slots
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(only: CodingKeys.self)
        name = try values.decodeName(forKey: .name)
        title = try values.decodeIfPresent(String.self, forKey: .title) ?? ""
        note = try values.decodeIfPresent(String.self, forKey: .note)
        slots = try values.decode([Slot].self, forKey: .slots)
        if let name = firstRepeated(slots.map(\.name)) {
            throw values.invalid(.slots, "two slots are called \(name)")
        }
    }
}

extension Channel.Slot {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case name, limit, unit, hard, cap, shortest, short, least, most, pins, kind, field, copy, source, checked
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(only: CodingKeys.self)
        name = try values.decodeName(forKey: .name)
        limit = try values.decodeWhole(forKey: .limit)
        hard = try values.decode(Bool.self, forKey: .hard)
        cap = try values.decodeWholeIfPresent(forKey: .cap)
        shortest = try values.decodeWholeIfPresent(forKey: .shortest) ?? 1
        least = try values.decodeWholeIfPresent(forKey: .least) ?? 0
        most = try values.decodeWholeIfPresent(forKey: .most)
        short = try values.decodeWholeIfPresent(forKey: .short)
        pins = try values.decodeWholeIfPresent(forKey: .pins)
        kind = try values.contains(.kind) ? values.decodeName(forKey: .kind) : name
        field = try values.decodeIfPresent(String.self, forKey: .field)
        copy = try values.decodeIfPresent(Bool.self, forKey: .copy) ?? true
        source = try values.decodeName(forKey: .source)
        checked = try values.decodeName(forKey: .checked)
        let unitName = try values.decode(String.self, forKey: .unit)
        guard let unit = MeasureUnit(rawValue: unitName) else {
            let units = MeasureUnit.allCases.map(\.rawValue).joined(separator: ", ")
            throw values.invalid(.unit, "no unit is called \(unitName); there are \(units)")
        }
        self.unit = unit
        if limit < 1 { throw values.invalid(.limit, "a limit is at least 1") }
        if let cap, cap < limit { throw values.invalid(.cap, "below the limit of \(limit)") }
        if !(1...limit).contains(shortest) {
            throw values.invalid(.shortest, "not between 1 and the limit of \(limit)")
        }
        if let short, !(shortest...limit).contains(short) {
            throw values.invalid(.short, "not between \(shortest) and the limit of \(limit)")
        }
        if let pins, pins < 1 { throw values.invalid(.pins, "fewer than 1") }
        if let field, !Brief.slotFieldNames.contains(field) {
            throw values.invalid(.field, "no such field; there are \(Brief.slotFieldNames.joined(separator: ", "))")
        }
        if least < 0 { throw values.invalid(.least, "below zero") }
        if let most, most < max(1, least) { throw values.invalid(.most, "fewer than 1, or than the least of \(least)") }
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(name, forKey: .name)
        try values.encode(limit, forKey: .limit)
        try values.encode(unit, forKey: .unit)
        try values.encode(hard, forKey: .hard)
        try values.encodeIfPresent(cap, forKey: .cap)
        try values.encode(shortest, forKey: .shortest)
        try values.encodeIfPresent(short, forKey: .short)
        try values.encode(least, forKey: .least)
        // An unknown most is written as null: every slot shows the same keys.
        try values.encode(most, forKey: .most)
        try values.encodeIfPresent(pins, forKey: .pins)
        try values.encode(kind, forKey: .kind)
        try values.encodeIfPresent(field, forKey: .field)
        try values.encode(copy, forKey: .copy)
        try values.encode(source, forKey: .source)
        try values.encode(checked, forKey: .checked)
    }
}

private func firstRepeated(_ names: [String]) -> String? {
    var seen: Set<String> = []
    return names.first { !seen.insert($0).inserted }
}
