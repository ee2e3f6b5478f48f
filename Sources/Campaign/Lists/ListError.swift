/// Why a campaign's lines cannot be put in order as asked.
public enum ListError: Error, Equatable, Sendable, CustomStringConvertible {
    /// No variant and no slot is called this.
    case unknownVariant(String, slots: [String])
    /// Several lines have the id, in these slots.
    case ambiguousVariant(String, slots: [String])
    case listName(String)
    /// The slot's lines keep no position in their channel.
    case noPins(slot: String)
    case pin(Int, slot: String, most: Int)

    public var description: String {
        switch self {
        case .unknownVariant(let name, let slots):
            slots.isEmpty
                ? "there is no variant \(name): the campaign has no lines yet"
                : "there is no variant \(name); name one by its id, or all of a slot: \(slots.joined(separator: ", "))"
        case .ambiguousVariant(let id, let slots) where Set(slots).count == 1:
            "\(slots.count) lines of \(slots[0]) have the id \(id); give each its own"
        case .ambiguousVariant(let id, let slots):
            "\(id) stands in \(slots.joined(separator: " and ")); give one of them another id"
        case .listName(let name) where Variant.reservedListNames.contains(name.lowercased()):
            "'\(name)' is no list's name; a line stands in all lists where it has none"
        case .listName(let name):
            "'\(name.prefix(40))' is no list's name; take up to \(Variant.listNameLength) letters, digits, hyphens "
                + "or underscores"
        case .noPins(let slot): "a line of \(slot) cannot be pinned; its channel has no positions there"
        case .pin(let pin, let slot, let most): "\(slot) has positions 1 to \(most), not \(pin)"
        }
    }
}
