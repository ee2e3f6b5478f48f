/// The margins that scene numbers stand in.
public struct SceneNumberMargins: OptionSet, Sendable {
    /// One bit a margin.
    public let rawValue: UInt8

    /// The margins whose bits are set.
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Left of the heading.
    public static let left = SceneNumberMargins(rawValue: 1)
    /// Right of it.
    public static let right = SceneNumberMargins(rawValue: 2)
    /// On both sides, as shooting scripts have them.
    public static let both: SceneNumberMargins = [.left, .right]
}
