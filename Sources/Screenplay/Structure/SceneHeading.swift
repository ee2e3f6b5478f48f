/// What a scene heading says: `INT. HOUSE - KITCHEN - NIGHT`.
public struct SceneHeading: Equatable, Sendable {
    /// Where a scene is set; the raw value is how headings say it.
    public enum Setting: String, CaseIterable, Sendable {
        case interior = "INT"
        case exterior = "EXT"
        case both = "INT/EXT"
        case establishing = "EST"
    }

    /// Nil where the heading does not say, as a forced one may not.
    public let setting: Setting?
    /// The place, with its parts as typed: `HOUSE - KITCHEN`; empty where the heading names none.
    public let location: String
    /// The time as typed, `NIGHT` or `CONTINUOUS`; nil where the heading names none.
    public let time: String?

    /// Takes a heading's text apart.
    ///
    /// - Parameter text: the heading without its scene number; notes and boneyards in it do not count.
    public init(_ text: String) {
        let heading = text.withoutMarks.withBytes { bytes in
            let parts = HeadingParts(bytes)
            return (parts.setting, String(bytes[parts.location]), parts.time.map { String(bytes[$0]) })
        }
        (setting, location, time) = heading
    }

    /// Whether the scene is set by day or by night; nil where the heading does not say.
    public var dayPart: DayPart? { time.flatMap { DayPart($0) } }
}

/// Where in a scene heading its parts stand.
struct HeadingParts {
    var setting: SceneHeading.Setting?
    /// The whole location, and its parts between hyphens.
    var location: Range<Int>
    var places: [Range<Int>] = []
    var time: Range<Int>?

    /// - Parameter heading: the text of a heading, without the dot that forces it and without its number.
    init(_ heading: Bytes) {
        var rest = heading.trimmed
        if SceneHeadingRule.matches(rest) {
            let opening = SettingScan(rest)
            setting = opening.setting
            rest = rest[opening.end..<rest.endIndex].trimmed
            if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst().trimmed }
        }
        places = Self.parts(of: rest)
        // A lone part is the place: NIGHT CLUB names no time.
        if places.count > 1, let last = places.last, DayPart.isTime(rest[last]) {
            time = last
            places.removeLast()
        }
        let end = places.last?.upperBound ?? rest.startIndex
        location = (places.first?.lowerBound ?? rest.startIndex)..<end
    }

    /// The parts between hyphens and dashes that stand alone; none of them empty.
    private static func parts(of text: Bytes) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        func add(_ part: Bytes) {
            let part = part.trimmed
            if !part.isEmpty { parts.append(part.startIndex..<part.endIndex) }
        }
        var start = text.startIndex
        var index = start
        while index < text.endIndex {
            let length = separatorLength(at: index, in: text)
            if length > 0 {
                add(text[start..<index])
                start = index + length
            }
            index += max(length, 1)
        }
        add(text[start..<text.endIndex])
        return parts
    }

    /// The length of a dash with white space on both sides: `-`, `--`, or an en or em dash; 0 where none begins.
    private static func separatorLength(at index: Int, in text: Bytes) -> Int {
        let length: Int
        switch text[index] {
        case UInt8(ascii: "-"):
            length = index + 1 < text.endIndex && text[index + 1] == UInt8(ascii: "-") ? 2 : 1
        case 0xE2:
            guard index + 2 < text.endIndex, text[index + 1] == 0x80, [0x93, 0x94].contains(text[index + 2]) else {
                return 0
            }
            length = 3
        default: return 0
        }
        let hasSpaceBefore = index == text.startIndex || text.scalar(before: index).scalar.isWhiteSpace
        let end = index + length
        return hasSpaceBefore && (end == text.endIndex || text.whiteSpaceLength(at: end) > 0) ? length : 0
    }
}

/// Reads `INT`, `EXT.`, `INT./EXT.` and the like at the start of a heading.
private struct SettingScan {
    var setting: SceneHeading.Setting?
    var end: Int

    init(_ heading: Bytes) {
        end = heading.startIndex
        let first = word(in: heading)
        guard end < heading.endIndex, heading[end] == UInt8(ascii: "/") else {
            setting = first == "est" ? .establishing : first.first == "e" ? .exterior : .interior
            return
        }
        end += 1
        _ = word(in: heading)
        setting = .both
    }

    /// Letters, in lower case, and the full stop behind them.
    private mutating func word(in heading: Bytes) -> String {
        let start = end
        while end < heading.endIndex, (0x61...0x7A).contains(heading[end] | 0x20) { end += 1 }
        let word = String(heading[start..<end]).lowercased()
        if end < heading.endIndex, heading[end] == UInt8(ascii: ".") { end += 1 }
        return word
    }
}
