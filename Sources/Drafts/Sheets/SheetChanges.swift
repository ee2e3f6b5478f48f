/// What a spreadsheet changed in a campaign, by the variants' ids.
public struct SheetChanges: Equatable, Sendable {
    /// Variants whose text, list, pin, status or angle is another.
    public var changed: [String] = []
    public var added: [String] = []
    /// Variants that have no row any more.
    public var missing: [String] = []

    public init() {}
}
