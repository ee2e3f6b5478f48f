internal import Measures

/// A line without web addresses: no letter or digit follows a full stop at once.
///
/// What is left counts on X by its scalars alone, so that a limit in ``MeasureUnit/x`` is looked ahead for as easily as
/// one in columns: ``LengthLimit/init(_:_:least:surcharges:countsAddresses:)``.
public struct NoAddress: Constraint {
    public init() {}

    public var name: String { "the rule against web addresses" }

    public var hasFewStates: Bool { true }

    /// Whether the last scalar is a full stop.
    public var start: Bool { false }

    public func next(_ isAfterStop: Bool, _ scalar: Unicode.Scalar) -> Bool? {
        isAfterStop && WordKind(scalar) != .other ? nil : scalar == "."
    }

    public func accepts(_ isAfterStop: Bool) -> Bool { true }

    /// Whether a scalar is part of words, and whether it is a full stop.
    public func kind(of scalar: Unicode.Scalar) -> [Bool] { [WordKind(scalar) == .other, scalar == "."] }
}
