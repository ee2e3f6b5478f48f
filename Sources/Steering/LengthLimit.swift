public import Measures

/// A line of at most so many units, and of at least so many.
public struct LengthLimit: Constraint {
    public let limit: Int
    public let unit: MeasureUnit
    /// The least length.
    public let least: Int
    /// What scalars count besides what they measure, as the closing brace of a merge field that becomes longer.
    public let surcharges: [Unicode.Scalar: Int]
    /// What the whole line counts less than its characters: on X, the web addresses that it is sure to hold.
    public let discount: Int

    /// - Parameter discount: as ``NoAddress/discount``, which has to stand beside a limit on X: without it, an address
    ///   that is written by chance counts by its characters.
    public init(
        _ limit: Int, _ unit: MeasureUnit, least: Int = 0, surcharges: [Unicode.Scalar: Int] = [:], discount: Int = 0
    ) {
        (self.limit, self.unit, self.least) = (limit, unit, least)
        (self.surcharges, self.discount) = (surcharges, discount)
    }

    /// The length so far, in two parts.
    public struct State: Hashable, Sendable {
        fileprivate var measured: RunningLength
        /// What counts besides, less the discount.
        fileprivate var surcharge: Int

        var length: Int { measured.length + surcharge }

        /// As ``RunningLength/least(adding:)``.
        func least(adding more: Int) -> Int { measured.least(adding: more) + surcharge }
    }

    public var name: String { "the length" }

    public var start: State { State(measured: RunningLength(in: unit), surcharge: -discount) }

    public func next(_ state: State, _ scalar: Unicode.Scalar) -> State? {
        var following = state
        following.measured.append(scalar)
        following.surcharge += surcharges[scalar] ?? 0
        return following.least(adding: 0) <= limit ? following : nil
    }

    public func accepts(_ state: State) -> Bool {
        state.length <= limit && state.length >= least
    }

    /// What a scalar weighs, where nothing else about it counts in the unit; else the scalar itself.
    public func kind(of scalar: Unicode.Scalar) -> [Int] {
        let surcharge = surcharges[scalar] ?? 0
        return switch unit {
        case .scalars: [surcharge]
        case .utf8: [UTF8.width(scalar), surcharge]
        case .utf16: [UTF16.width(scalar), surcharge]
        case .sms: [GSM7.septets(of: scalar) ?? 0, UTF16.width(scalar), surcharge]
        case .graphemes, .width, .x: [Int(scalar.value)]
        }
    }

    /// The length of a whole text.
    func length(of text: String) -> Int {
        unit.length(of: text) + text.unicodeScalars.reduce(0) { $0 + (surcharges[$1] ?? 0) }
    }

    /// The same of another length.
    func with(limit: Int) -> LengthLimit {
        LengthLimit(limit, unit, surcharges: surcharges, discount: discount)
    }
}
