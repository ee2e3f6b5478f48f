/// The channels that are known, in the order of their file.
///
/// A limit is data, because channels change them: the numbers stand in a file with their source and the month in which
/// they were checked, and a project's own file can change or add to them.
public struct Channels: Codable, Equatable, Sendable {
    public var channels: [Channel]

    /// Reads the bytes of a file: `{"channels": [{"name": …, "slots": [{"name": …, "limit": …, …}]}]}`.
    public init(json: some Sequence<UInt8>) throws(JSONShapeError) {
        self = try decoded(Channels.self, from: json)
    }

    public subscript(name: String) -> Channel? { channels.first { $0.name == name } }

    /// These channels with `changes` laid over them: a slot takes the place of the one with its name, and what is new
    /// comes last.
    public func merging(_ changes: Channels) -> Channels {
        var merged = self
        for change in changes.channels {
            guard let place = merged.channels.firstIndex(where: { $0.name == change.name }) else {
                merged.channels.append(change)
                continue
            }
            merged.channels[place].merge(change)
        }
        return merged
    }
}

extension Channel {
    fileprivate mutating func merge(_ change: Channel) {
        if !change.title.isEmpty { title = change.title }
        note = change.note ?? note
        for slot in change.slots {
            if let place = slots.firstIndex(where: { $0.name == slot.name }) {
                slots[place] = slot
            } else {
                slots.append(slot)
            }
        }
    }
}
