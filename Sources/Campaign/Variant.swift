internal import Measures

/// One line of ad copy for one slot.
public struct Variant: Equatable, Sendable {
    /// The line's name within its campaign, as `H01`.
    public var id: String
    public var text: String
    /// The line's angle, as one of ``Angle``; nil where none was planned.
    public var angle: String?
    /// The text's length in `unit`; tags of search engines count as what is shown.
    public var length: Int
    public var unit: String
    /// The seed that makes the same line again; nil where a person wrote it.
    public var seed: UInt64?
    /// The list that it is tried in, as `A`; nil where it is in all.
    public var list: String?
    /// The position that it keeps, from 1; nil where it may stand in any.
    public var pin: Int?
    public var status = Status.draft
    public var origin: Origin

    public init(id: String, text: String, angle: String? = nil, length: Int, unit: String, seed: UInt64? = nil) {
        self.id = id
        self.text = text
        self.angle = angle
        self.length = length
        self.unit = unit
        self.seed = seed
        origin = Origin(seed: seed)
    }

    /// A variant whose length is counted here; columns where the unit is not known.
    public init(id: String, text: String, angle: String? = nil, unit: String, seed: UInt64? = nil) {
        let measure = MeasureUnit(rawValue: unit) ?? .width
        self.init(
            id: id, text: text, angle: angle, length: measure.length(of: AdTag.shown(text)), unit: measure.rawValue,
            seed: seed)
    }

    /// Counts the text in a unit; in columns where the unit is not known.
    public mutating func count(in unit: String) {
        let measure = MeasureUnit(rawValue: unit) ?? .width
        (length, self.unit) = (measure.length(of: AdTag.shown(text)), measure.rawValue)
    }

    /// Puts another text in the place of this one, as a person does, and counts it.
    public mutating func rewrite(_ text: String) {
        self.text = text
        count(in: unit)
        if origin == .model { origin = .edited }
    }
}
