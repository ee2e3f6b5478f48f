public import Measures

/// Why no line can meet its constraints, found out before a single character is written.
public enum RefusalReason: Error, Equatable, Sendable, CustomStringConvertible {
    /// The shortest text that holds every required phrase is longer than the limit.
    case requiredTooLong(length: Int, limit: Int, unit: MeasureUnit)
    /// A line would have to be longer than it may be.
    case leastAboveLimit(least: Int, limit: Int, unit: MeasureUnit)
    /// A required phrase cannot stand anywhere without a banned one standing there too.
    case requiredIsBanned(required: String, banned: String)
    /// The shortest line that satisfies the named constraints is longer than the limit.
    case tooLong([String], length: Int, limit: Int, unit: MeasureUnit)
    /// No line of any length satisfies the named constraints, and without any one of them there is one.
    case contradiction([String])
    /// No line was found, nor that there is none.
    case searchEnded(states: Int)

    public var description: String {
        switch self {
        case .requiredTooLong(let length, let limit, let unit):
            "the required words take \(length) of \(limit) (\(unit.rawValue)); ask for fewer, or allow a longer line"
        case .leastAboveLimit(let least, let limit, let unit):
            "the least length is \(least) of \(limit) (\(unit.rawValue)); ask for less, or allow a longer line"
        case .requiredIsBanned(let required, let banned):
            "the required “\(required)” contains the banned “\(banned)”; take one of the two away"
        case .tooLong(let names, let length, let limit, let unit):
            "\(names.joined(separator: " and ")): at least \(length) of \(limit) (\(unit.rawValue)); "
                + "ask for less, or allow a longer line"
        case .contradiction(let names):
            "no line satisfies \(names.joined(separator: " and ")); loosen \(names.count > 1 ? "one of them" : "it")"
        case .searchEnded(let states):
            "no line was found in \(states) steps, though there may be one; loosen a constraint"
        }
    }

    /// The first contradiction that shows on the face of the constraints; nil where there is none to see.
    ///
    /// Nil is no promise that a line exists. Required phrases are measured as they are written.
    public static func first(limit: LengthLimit?, required: [Phrase], banned: [Phrase]) -> RefusalReason? {
        for phrase in required {
            if let ban = banned.first(where: { $0.occurs(in: phrase.text) }) {
                return .requiredIsBanned(required: phrase.text, banned: ban.text)
            }
        }
        if let limit, limit.least > limit.limit {
            return .leastAboveLimit(least: limit.least, limit: limit.limit, unit: limit.unit)
        }
        guard let limit, !required.isEmpty else { return nil }
        let length = ShortestText(holding: required).length(in: limit.unit)
        return length > limit.limit ? .requiredTooLong(length: length, limit: limit.limit, unit: limit.unit) : nil
    }
}
