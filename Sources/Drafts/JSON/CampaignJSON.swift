public import Campaign

extension Campaign {
    /// The campaign as `tagline ads generate --format json` prints it.
    public var json: JSONValue {
        [
            "brief": brief.json,
            "channel": .string(brief.channel),
            "slots": .object(slots.map { JSONValue.Member($0.name, .array($0.variants.map(\.json))) }),
        ]
    }

    /// The campaign that ``json`` describes; its slots keep their order.
    public init(json root: JSONCursor) throws(JSONError) {
        var brief = try Brief(json: root.required("brief"))
        if let channel = try root.member("channel") {
            let name = try channel.string()
            guard brief.channel.isEmpty || brief.channel == name else {
                throw channel.mismatch("the brief's channel, '\(brief.channel)'")
            }
            brief.channel = name
        }
        var slots: [Slot] = []
        for (name, variants) in try root.member("slots")?.members() ?? [] {
            var slot = Slot(name: name)
            for variant in try variants.array() { slot.variants.append(try Variant(json: variant)) }
            slots.append(slot)
        }
        self.init(brief: brief, slots: slots)
    }
}

extension Brief {
    fileprivate var json: JSONValue {
        var members = [JSONValue.Member("name", .string(name)), JSONValue.Member("channel", .string(channel))]
        members += BriefFields.texts.map { JSONValue.Member($0.name, .string(self[keyPath: $0.field])) }
        let tags = tags.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, .string($0.value)) }
        members.append(JSONValue.Member("tags", .object(tags)))
        members += BriefFields.lists.map { name, field in
            JSONValue.Member(name, .array(self[keyPath: field].map(JSONValue.string)))
        }
        members.append(JSONValue.Member("claims", .array(claims.map(\.json))))
        return .object(members)
    }

    fileprivate init(json brief: JSONCursor) throws(JSONError) {
        try brief.checkKeys(
            ["name", "channel"] + BriefFields.texts.map(\.name) + ["tags"] + BriefFields.lists.map(\.name) + ["claims"])
        self.init(
            name: try brief.member("name")?.string() ?? "", channel: try brief.member("channel")?.string() ?? "")
        for (name, field) in BriefFields.texts { self[keyPath: field] = try brief.member(name)?.string() ?? "" }
        for (key, value) in try brief.member("tags")?.members() ?? [] { tags[key] = try value.string() }
        for (name, field) in BriefFields.lists { self[keyPath: field] = try brief.member(name)?.strings() ?? [] }
        for claim in try brief.member("claims")?.array() ?? [] { claims.append(try Claim(json: claim)) }
    }
}

extension Claim {
    fileprivate init(json claim: JSONCursor) throws(JSONError) {
        try claim.checkKeys(["text", "proof", "until"])
        self.init(text: try claim.required("text").string(), proof: try claim.member("proof")?.string())
        guard let date = try claim.member("until") else { return }
        guard Claim.isMonthOrDay(try date.string()) else {
            throw date.mismatch("a month or a day, as 2026-12 or 2026-12-31")
        }
        until = try date.string()
    }

    fileprivate var json: JSONValue {
        var members = [JSONValue.Member("text", .string(text))]
        if let proof { members.append(JSONValue.Member("proof", .string(proof))) }
        if let until { members.append(JSONValue.Member("until", .string(until))) }
        return .object(members)
    }
}

extension Variant {
    fileprivate var json: JSONValue {
        var members = [JSONValue.Member("id", .string(id)), JSONValue.Member("text", .string(text))]
        if let angle { members.append(JSONValue.Member("angle", .string(angle))) }
        members.append(JSONValue.Member("length", .integer(length)))
        members.append(JSONValue.Member("unit", .string(unit)))
        if let seed { members.append(JSONValue.Member("seed", JSONValue(seed))) }
        if let list { members.append(JSONValue.Member("list", .string(list))) }
        if let pin { members.append(JSONValue.Member("pin", .integer(pin))) }
        // What a reader takes for granted is left out.
        if status != .draft { members.append(JSONValue.Member("status", .string(status.rawValue))) }
        if origin != Origin(seed: seed) { members.append(JSONValue.Member("origin", .string(origin.rawValue))) }
        return .object(members)
    }

    fileprivate init(json variant: JSONCursor) throws(JSONError) {
        // The length is counted anew; a hand-written line has none, and a wrong one would pass unseen.
        _ = try variant.member("length")?.integer()
        self.init(
            id: try variant.required("id").string(), text: try variant.required("text").string(),
            angle: try variant.member("angle")?.string(), unit: try variant.member("unit")?.string() ?? "width",
            seed: try variant.member("seed")?.unsigned())
        (list, pin) = (try variant.member("list")?.string(), try variant.member("pin")?.integer())
        status = try variant.member("status")?.choice() ?? .draft
        origin = try variant.member("origin")?.choice() ?? Origin(seed: seed)
    }
}
