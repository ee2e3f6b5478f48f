/// A line that ends in something other than a space, and so is not empty: nothing need be taken off its end, and no two
/// lines read alike.
public struct VisibleEnd: Constraint {
    public init() {}

    public var name: String { "the rule that a line ends in text" }

    public var hasFewStates: Bool { true }

    /// Whether the last scalar is there and no white space.
    public var start: Bool { false }

    public func next(_ isVisible: Bool, _ scalar: Unicode.Scalar) -> Bool? { !kind(of: scalar) }

    public func accepts(_ isVisible: Bool) -> Bool { isVisible }

    /// Whether it is white space.
    public func kind(of scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
}
