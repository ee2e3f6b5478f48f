/// One line of a corpus as bytes of UTF-8, in memory that the next line takes over: a corpus is read without a copy of
/// it being kept.
public struct LineBuffer: Sendable {
    /// The line as the model reads it, with its line end: `ROLE: text`, `[text]` for a direction, or the text alone.
    private(set) var text: [UInt8] = []
    /// The tags as `key=value`, each with ``tagEnd`` behind it.
    private(set) var tags: [UInt8] = []

    /// The facts as `key=value`, each with ``tagEnd`` behind it; of equal keys the last counts.
    private var facts: [UInt8] = []

    /// The work that the line belongs to; empty where it stands alone.
    var work: [UInt8] = []
    /// Who speaks; empty where nobody does.
    var role: [UInt8] = []
    /// What is said or told.
    var content: [UInt8] = []

    /// Where each tag stands in `tags`, its end included, and how long its key is.
    private var tagPlaces: [(range: Range<Int>, key: Int)] = []

    /// A byte that no text in UTF-8 holds.
    static let tagEnd: UInt8 = 0xFF

    public init() {}

    public init(_ line: TaggedLine) {
        self.init()
        read(line)
    }

    /// The line's text as a string.
    public var modelText: String { String(decoding: text, as: UTF8.self) }

    /// The tags as strings, `key=value`.
    public var tagNames: [String] {
        tags.split(separator: Self.tagEnd).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The line as a value; a key with an empty value is no tag of it.
    package var line: TaggedLine {
        var tags: [String: String] = [:]
        for place in tagPlaces {
            let tag = self.tags[place.range]
            tags[String(decoding: tag.prefix(place.key), as: UTF8.self)] =
                String(decoding: tag.dropFirst(place.key + 1).dropLast(), as: UTF8.self)
        }
        return TaggedLine(
            work: work.isEmpty ? nil : String(decoding: work, as: UTF8.self),
            role: role.isEmpty ? nil : String(decoding: role, as: UTF8.self),
            tags: tags, facts: factsByKey, text: String(decoding: content, as: UTF8.self))
    }

    private var factsByKey: [String: String] {
        var values: [String: String] = [:]
        for fact in facts.split(separator: Self.tagEnd) {
            let parts = fact.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let value = String(decoding: parts[1], as: UTF8.self)
            values[String(decoding: parts[0], as: UTF8.self)] = value.isEmpty ? nil : value
        }
        return values
    }

    /// Takes in a line.
    public mutating func read(_ line: TaggedLine) {
        clear()
        content.append(contentsOf: line.text.utf8)
        work.append(contentsOf: (line.work ?? "").utf8)
        role.append(contentsOf: (line.role ?? "").utf8)
        for (key, value) in line.tags.sorted(by: { $0.key < $1.key }) {
            setTag(key) { $0.append(contentsOf: value.utf8) }
        }
        for (key, value) in line.facts.sorted(by: { $0.key < $1.key }) {
            addFact(key) { $0.append(contentsOf: value.utf8) }
        }
        complete()
    }

    /// Takes in text that has no tags, whatever its bytes: those that are not UTF-8 are replaced by U+FFFD.
    ///
    /// - Parameter work: the name of the work that it belongs to.
    public mutating func read(text line: Span<UInt8>, work name: String) {
        clear()
        line.withUnsafeBufferPointer { bytes in
            if line.isUTF8 {
                content.append(contentsOf: bytes)
            } else {
                content.append(contentsOf: String(decoding: bytes, as: UTF8.self).utf8)
            }
        }
        work.append(contentsOf: name.utf8)
        complete()
    }

    // MARK: parts

    mutating func clear() {
        text.removeAll(keepingCapacity: true)
        tags.removeAll(keepingCapacity: true)
        facts.removeAll(keepingCapacity: true)
        work.removeAll(keepingCapacity: true)
        role.removeAll(keepingCapacity: true)
        content.removeAll(keepingCapacity: true)
        tagPlaces.removeAll(keepingCapacity: true)
    }

    /// Gives a key the value that `append` puts behind it, in place of one that it had; an empty value is none.
    mutating func setTag<E: Error>(_ key: String, _ append: (inout [UInt8]) throws(E) -> Void) throws(E) {
        removeTag(key)
        let start = tags.count
        tags.append(contentsOf: key.utf8)
        tags.append(UInt8(ascii: "="))
        let value = tags.count
        try append(&tags)
        if tags.count == value {
            tags.removeSubrange(start...)
        } else {
            tags.append(Self.tagEnd)
            tagPlaces.append((start..<tags.count, value - start - 1))
        }
    }

    /// Adds a fact, whose key holds no `=`, with the value that `append` puts behind it.
    mutating func addFact<E: Error>(_ key: String, _ append: (inout [UInt8]) throws(E) -> Void) throws(E) {
        facts.append(contentsOf: key.utf8)
        facts.append(UInt8(ascii: "="))
        try append(&facts)
        facts.append(Self.tagEnd)
    }

    /// Gives a tag another key; drops it for nil.
    mutating func renameTag(_ key: String, to other: String?) {
        guard let index = place(ofTag: key) else { return }
        let place = tagPlaces[index]
        let value = Array(tags[place.range].dropFirst(place.key + 1).dropLast())
        removeTag(key)
        if let other { setTag(other) { $0.append(contentsOf: value) } }
    }

    /// Puts the text together from its parts.
    mutating func complete() {
        if !role.isEmpty {
            text.append(contentsOf: role)
            text.append(contentsOf: ": ".utf8)
            text.append(contentsOf: content)
        } else if hasTag("kind", "direction") {
            text.append(UInt8(ascii: "["))
            text.append(contentsOf: content)
            text.append(UInt8(ascii: "]"))
        } else {
            text.append(contentsOf: content)
        }
        text.append(UInt8(ascii: "\n"))
    }

    private func hasTag(_ key: String, _ value: String) -> Bool {
        guard let index = place(ofTag: key) else { return false }
        let place = tagPlaces[index]
        return tags[place.range].dropFirst(place.key + 1).dropLast().elementsEqual(value.utf8)
    }

    private func place(ofTag key: String) -> Int? {
        tagPlaces.firstIndex { place in
            place.key == key.utf8.count && tags[place.range].prefix(place.key).elementsEqual(key.utf8)
        }
    }

    private mutating func removeTag(_ key: String) {
        guard let index = place(ofTag: key) else { return }
        let range = tagPlaces.remove(at: index).range
        tags.removeSubrange(range)
        for later in index..<tagPlaces.count {
            let place = tagPlaces[later].range
            tagPlaces[later].range = place.lowerBound - range.count..<place.upperBound - range.count
        }
    }
}
