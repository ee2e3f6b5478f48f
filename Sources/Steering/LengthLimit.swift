public import Measures

/// A line of at most so many units, and of at least so many.
public struct LengthLimit: Constraint {
    public let limit: Int
    public let unit: MeasureUnit
    /// The least length.
    public let least: Int

    public init(_ limit: Int, _ unit: MeasureUnit, least: Int = 0) {
        self.limit = limit
        self.unit = unit
        self.least = least
    }

    public var name: String { "the length" }

    public var start: RunningLength { RunningLength(in: unit) }

    public func next(_ state: RunningLength, _ scalar: Unicode.Scalar) -> RunningLength? {
        var following = state
        following.append(scalar)
        return following.least <= limit ? following : nil
    }

    public func accepts(_ state: RunningLength) -> Bool {
        state.length <= limit && state.length >= least
    }

    /// What a scalar weighs, where nothing else about it counts in the unit; else the scalar itself.
    public func kind(of scalar: Unicode.Scalar) -> [Int] {
        switch unit {
        case .scalars: []
        case .utf8: [UTF8.width(scalar)]
        case .utf16: [UTF16.width(scalar)]
        case .sms: [GSM7.septets(of: scalar) ?? 0, UTF16.width(scalar)]
        case .graphemes, .width, .x: [Int(scalar.value)]
        }
    }
}
