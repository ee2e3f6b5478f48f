/// One thing that happened to a script, or to a file beside the scripts.
struct JournalRecord: Equatable {
    enum Event: Equatable {
        /// The text changed, and its hash with it.
        case change(Change, Splice, before: ContentHash, after: ContentHash)
        /// The file holds the text of this hash.
        case saved(ContentHash)
        /// Work goes on from the text of this hash; what led elsewhere was set aside.
        case resumed(ContentHash)
    }

    /// What a change means to undo and redo.
    enum Change: String, Codable { case write, undo, redo }

    /// The script's name, or ``ProjectFile/journalName``.
    var script: String
    var event: Event
}

extension JournalRecord: Codable {
    /// Where a change can be in a text: further than any, and so near that sums of offsets and lengths are numbers.
    private static let offsets = 0...(1 << 48)

    private enum Key: String, CodingKey { case script, kind, offset, removed, inserted, origin, joined, before, after }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        script = try container.decode(String.self, forKey: .script)
        let after = try container.decode(ContentHash.self, forKey: .after)
        switch try container.decode(String.self, forKey: .kind) {
        case "saved": event = .saved(after)
        case "resumed": event = .resumed(after)
        default:
            let offset = try container.decode(Int.self, forKey: .offset)
            guard Self.offsets.contains(offset) else {
                throw DecodingError.dataCorruptedError(forKey: .offset, in: container, debugDescription: "\(offset)")
            }
            event = .change(
                try container.decode(Change.self, forKey: .kind),
                Splice(
                    offset: offset,
                    removed: try container.decode(JournalText.self, forKey: .removed).bytes,
                    inserted: try container.decode(JournalText.self, forKey: .inserted).bytes,
                    origin: try container.decode(Origin.self, forKey: .origin),
                    isJoined: try container.decodeIfPresent(Bool.self, forKey: .joined) ?? false),
                before: try container.decode(ContentHash.self, forKey: .before), after: after)
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(script, forKey: .script)
        switch event {
        case .saved(let hash):
            try container.encode("saved", forKey: .kind)
            try container.encode(hash, forKey: .after)
        case .resumed(let hash):
            try container.encode("resumed", forKey: .kind)
            try container.encode(hash, forKey: .after)
        case .change(let change, let splice, let before, let after):
            try container.encode(change, forKey: .kind)
            try container.encode(splice.offset, forKey: .offset)
            try container.encode(JournalText(splice.removed), forKey: .removed)
            try container.encode(JournalText(splice.inserted), forKey: .inserted)
            try container.encode(splice.origin, forKey: .origin)
            // Programs that do not know it take such changes back one by one.
            if splice.isJoined { try container.encode(true, forKey: .joined) }
            try container.encode(before, forKey: .before)
            try container.encode(after, forKey: .after)
        }
    }
}
