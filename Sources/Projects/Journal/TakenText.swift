/// Text that a model wrote and a writer took into a script, and what is left of it there.
public struct TakenText: Equatable, Sendable {
    /// What the writer made of it.
    public enum Fate: Equatable, Sendable {
        /// It stands as it was taken.
        case kept
        /// At least half of it stands, with something changed, put in or taken out.
        case edited
        /// Less than half of it stands.
        case dropped
    }

    /// Where it stands in the script's bytes, in order.
    public let ranges: [Range<Int>]
    public let fate: Fate

    /// - Parameters:
    ///   - text: as it was taken.
    ///   - ranges: where bytes of it stand in `script`.
    init(_ text: [UInt8], ranges: [Range<Int>], in script: [UInt8]) {
        if let whole = Self.whole(text, at: ranges, in: script) {
            (self.ranges, fate) = ([whole], .kept)
            return
        }
        func inkCount(_ bytes: some Sequence<UInt8>) -> Int { bytes.count { !Self.isBlank($0) } }
        let (ink, left) = (inkCount(text), ranges.reduce(0) { $0 + inkCount(script[$1]) })
        self.ranges = ranges
        fate = left == 0 || 2 * left < ink ? .dropped : .edited
    }

    /// The place of the whole text, where it begins with the first of the ranges or ends with the last: of bytes that
    /// repeat, no change tells which of them it put in.
    private static func whole(_ text: [UInt8], at ranges: [Range<Int>], in script: [UInt8]) -> Range<Int>? {
        guard let first = ranges.first, let last = ranges.last,
            let start = text.firstIndex(where: { !isBlank($0) }), let end = text.lastIndex(where: { !isBlank($0) }),
            let begin = script[first].firstIndex(where: { !isBlank($0) }),
            let close = script[last].lastIndex(where: { !isBlank($0) })
        else { return nil }
        let ink = text[start...end]
        for place in [begin, close + 1 - ink.count]
        where place >= 0 && ink.count <= script.count - place && script[place..<place + ink.count] == ink {
            return place..<place + ink.count
        }
        return nil
    }

    /// Whether a byte is white space, by which no two lines are told apart.
    public static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
