extension Brief {
    /// Reads a brief from the bytes of its JSON file; everything but the name and the channel may be left out.
    public init(json: some Sequence<UInt8>) throws(JSONShapeError) {
        self = try decoded(Brief.self, from: json)
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case name, channel, product, brand, audience, offer, price, place, benefit, url, tags, must, mustEach, ban,
            claims
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(only: CodingKeys.self)
        name = try values.decodeName(forKey: .name)
        channel = try values.decodeName(forKey: .channel)
        product = try values.decodeIfPresent(String.self, forKey: .product) ?? ""
        brand = try values.decodeIfPresent(String.self, forKey: .brand) ?? ""
        audience = try values.decodeIfPresent(String.self, forKey: .audience) ?? ""
        offer = try values.decodeIfPresent(String.self, forKey: .offer) ?? ""
        price = try values.decodeIfPresent(String.self, forKey: .price) ?? ""
        place = try values.decodeIfPresent(String.self, forKey: .place) ?? ""
        benefit = try values.decodeIfPresent(String.self, forKey: .benefit) ?? ""
        url = try values.decodeIfPresent(String.self, forKey: .url) ?? ""
        tags = try values.decodeIfPresent([String: String].self, forKey: .tags) ?? [:]
        must = try values.decodeIfPresent([String].self, forKey: .must) ?? []
        mustEach = try values.decodeIfPresent([String].self, forKey: .mustEach) ?? []
        ban = try values.decodeIfPresent([String].self, forKey: .ban) ?? []
        claims = try values.decodeIfPresent([Claim].self, forKey: .claims) ?? []
    }
}

extension Claim {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case text, proof, until
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(only: CodingKeys.self)
        text = try values.decodeName(forKey: .text)
        proof = try values.decodeIfPresent(String.self, forKey: .proof)
        until = try values.decodeIfPresent(String.self, forKey: .until)
        if let until, !Self.isMonthOrDay(until) {
            throw values.invalid(.until, "expected a month or a day, as 2026-12 or 2026-12-31")
        }
    }
}
