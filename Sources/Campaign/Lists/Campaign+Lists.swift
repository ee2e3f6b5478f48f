extension Campaign {
    /// Where a variant stands.
    public struct Place: Hashable, Sendable {
        public let slot: Int
        public let variant: Int

        public init(slot: Int, variant: Int) {
            (self.slot, self.variant) = (slot, variant)
        }
    }

    public subscript(place: Place) -> Variant {
        get { slots[place.slot].variants[place.variant] }
        set { slots[place.slot].variants[place.variant] = newValue }
    }

    /// The places of all variants, in their order.
    public var places: [Place] {
        slots.indices.flatMap { slot in slots[slot].variants.indices.map { Place(slot: slot, variant: $0) } }
    }

    /// The campaign as its channel gets it: without the lines that were dropped.
    public var current: Campaign {
        var current = self
        for slot in current.slots.indices { current.slots[slot].variants.removeAll { $0.status == .dropped } }
        return current
    }

    /// The lists that current variants are in, sorted.
    public var lists: [String] { Set(current.slots.flatMap(\.variants).compactMap(\.list)).sorted() }

    /// Where the variants stand that are meant: each by its id, or by its name all of a slot that were not dropped.
    ///
    /// - Returns: each place once, in the campaign's order.
    public func places(of names: [String]) throws(ListError) -> [Place] {
        var found = Set<Place>()
        for name in names {
            let variants = places.filter { self[$0].id == name }
            guard variants.count < 2 else {
                throw .ambiguousVariant(name, slots: variants.map { slots[$0.slot].name })
            }
            guard !variants.isEmpty || slots.contains(where: { $0.name == name }) else {
                throw .unknownVariant(name, slots: slots.map(\.name))
            }
            let ofSlot = places.filter { slots[$0.slot].name == name && self[$0].status != .dropped }
            found.formUnion(variants.isEmpty ? ofSlot : variants)
        }
        return places.filter(found.contains)
    }

    /// Puts variants in a list; nil takes them out of theirs, so that they stand in all.
    public mutating func assign(_ places: [Place], to list: String?) throws(ListError) {
        if let list, !Variant.isListName(list) { throw .listName(list) }
        for place in places { self[place].list = list }
    }

    /// Gives variants a position to keep, from 1; nil lets them stand in any.
    ///
    /// - Parameter channel: whose slots say which positions there are.
    public mutating func pin(_ places: [Place], to pin: Int?, on channel: Channel?) throws(ListError) {
        if let pin {
            for place in places { try channel?.slot(named: slots[place.slot].name)?.checkPin(pin) }
        }
        for place in places { self[place].pin = pin }
    }

    public mutating func mark(_ places: [Place], as status: Variant.Status) {
        for place in places { self[place].status = status }
    }

    /// The highest number that an id of a slot has; 0 where there is none.
    ///
    /// - Parameter prefix: what the slot's ids begin with.
    public func lastNumber(in slot: String, prefix: String) -> Int {
        let numbers = slots.filter { $0.name == slot }.flatMap(\.variants).compactMap { variant in
            variant.id.hasPrefix(prefix) ? Int(variant.id.dropFirst(prefix.count)) : nil
        }
        return numbers.filter { (0..<Variant.numberLimit).contains($0) }.max() ?? 0
    }
}

extension Channel.Slot {
    /// - Throws: where a line of the slot cannot keep this position.
    public func checkPin(_ pin: Int) throws(ListError) {
        guard let pins else { throw .noPins(slot: name) }
        guard (1...pins).contains(pin) else { throw .pin(pin, slot: name, most: pins) }
    }
}

extension Variant {
    /// Numbers from here on are taken for part of a name that somebody gave.
    static let numberLimit = 1_000_000

    /// `H01`.
    public static func id(_ prefix: String, _ number: Int) -> String {
        prefix + (number < 10 ? "0" : "") + String(number)
    }

    /// The most characters of a list's name, which stands in addresses.
    static let listNameLength = 20

    /// What people say for no list, in which a line stands in all.
    static let reservedListNames = ["all", "none"]

    /// Whether a list can be called this.
    public static func isListName(_ name: String) -> Bool {
        let scalars = name.unicodeScalars
        return (1...listNameLength).contains(scalars.count) && !reservedListNames.contains(name.lowercased())
            && scalars.allSatisfy {
                $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-" || $0 == "_"
            }
    }
}
