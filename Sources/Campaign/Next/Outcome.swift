/// What one variant achieved, and what was tried with it.
public struct Outcome: Equatable, Sendable {
    public let arm: Arm
    /// The level that the variant has of each factor, as `benefit` of `angle`.
    public let levels: [String: String]

    public init(_ arm: Arm, levels: [String: String]) {
        (self.arm, self.levels) = (arm, levels)
    }
}
