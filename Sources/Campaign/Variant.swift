internal import Measures

/// One line of ad copy for one slot.
public struct Variant: Codable, Equatable, Sendable {
    /// The line's name within its campaign, as `H01`.
    public var id: String
    public var text: String
    /// The headline's angle, as one of ``angles``; nil where none was planned.
    public var angle: String?
    /// The text's length in `unit`.
    public var length: Int
    public var unit: String
    /// The seed that makes the same line again; nil where a person wrote it.
    public var seed: UInt64?
    /// The list that it is tried in, as `A`; nil where it is in all.
    public var list: String?
    /// The position that it keeps, from 1; nil where it may stand in any.
    public var pin: Int?

    /// What a headline can take as its point.
    public static let angles = ["keyword", "benefit", "proof", "offer", "cta", "brand"]

    public init(id: String, text: String, angle: String? = nil, length: Int, unit: String, seed: UInt64? = nil) {
        self.id = id
        self.text = text
        self.angle = angle
        self.length = length
        self.unit = unit
        self.seed = seed
    }

    /// A variant whose length is counted here; columns where the unit is not known.
    public init(id: String, text: String, angle: String? = nil, unit: String, seed: UInt64? = nil) {
        let measure = MeasureUnit(rawValue: unit) ?? .width
        self.init(
            id: id, text: text, angle: angle, length: measure.length(of: text), unit: measure.rawValue, seed: seed)
    }
}
