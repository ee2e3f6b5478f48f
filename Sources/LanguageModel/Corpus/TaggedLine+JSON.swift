#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension TaggedLine {
    /// Keys that are no tags: the text itself, what keeps lines together, who speaks, and facts about a work or its
    /// source that say little of how a line sounds.
    private static let untaggedKeys: Set<String> = [
        "text", "work", "role", "year", "gender", "source", "licence", "license",
    ]

    /// The line that one line of a JSON Lines file holds.
    ///
    /// Every key with a text as its value is a tag, but for `text`, `work`, `role`, `year`, `gender`, `source` and
    /// `licence`; `author` is read as `style` where no style is given.
    ///
    /// - Throws: ``CorpusError`` where the line is no JSON object or has no text.
    public init(json line: some Sequence<UInt8>) throws(CorpusError) {
        let object: [String: Field]
        do {
            object = try JSONDecoder().decode([String: Field].self, from: Data(line))
        } catch {
            throw .notAnObject
        }
        guard case .text(let text) = object["text"] else { throw .noText }
        self.init(text: text)
        for (key, field) in object {
            guard case .text(let value) = field, !value.isEmpty else { continue }
            switch key {
            case "work": work = value
            case "role": role = value
            case "author": if object["style"] == nil { tags["style"] = value }
            case _ where Self.untaggedKeys.contains(key): break
            default: tags[key] = value
            }
        }
    }

    private enum Field: Decodable {
        case text(String)
        case other

        init(from decoder: any Decoder) throws {
            self = (try? decoder.singleValueContainer().decode(String.self)).map(Field.text) ?? .other
        }
    }
}
