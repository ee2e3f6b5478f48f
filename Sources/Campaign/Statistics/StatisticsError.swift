/// Why a statistic cannot be computed.
public enum StatisticsError: Error, Equatable, Sendable, CustomStringConvertible {
    case negativeCount(arm: String)
    case noImpressions(arm: String)
    case moreClicksThanImpressions(arm: String, clicks: Int, impressions: Int)
    case countTooLarge(arm: String, limit: Int)
    case noArms
    case unknownControl(String, known: [String])
    case tooManyArms(Int, limit: Int)
    /// A number that a calculation is asked for, outside of what makes sense; says what does.
    case outOfRange(name: String, expected: String)
    /// No result carries a level of any factor.
    case nothingToChoose

    public var description: String {
        switch self {
        case .negativeCount(let arm): "\(arm) has a count below zero; counts are whole numbers from 0"
        case .noImpressions(let arm): "\(arm) has no impressions; leave it out, or wait until it has some"
        case .moreClicksThanImpressions(let arm, let clicks, let impressions):
            "\(arm) has \(clicks) clicks in \(impressions) impressions; check which columns were read"
        case .countTooLarge(let arm, let limit): "\(arm) has a count above \(limit); check which columns were read"
        case .noArms: "there is no variant with impressions; nothing can be said"
        case .unknownControl(let name, let known):
            "there is no variant \(name) to compare with; there are \(listed(known))"
        case .tooManyArms(let count, let limit):
            "\(count) variants are too many to compare each with each, which goes up to \(limit); "
                + "name one with --control to compare the others with"
        case .outOfRange(let name, let expected): "the \(name) must be \(expected)"
        case .nothingToChoose:
            "no variant with results has an angle, and no campaign with results has tags; there is nothing to choose by"
        }
    }
}
