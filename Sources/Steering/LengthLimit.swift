public import Measures

/// A line of at most so many units.
public struct LengthLimit: Constraint {
    public let limit: Int
    public let unit: MeasureUnit

    public init(_ limit: Int, _ unit: MeasureUnit) {
        self.limit = limit
        self.unit = unit
    }

    public var start: RunningLength { RunningLength(in: unit) }

    public func next(_ state: RunningLength, _ scalar: Unicode.Scalar) -> RunningLength? {
        var following = state
        following.append(scalar)
        return following.least <= limit ? following : nil
    }

    public func accepts(_ state: RunningLength) -> Bool {
        state.length <= limit
    }
}
