/// The numbers that an element may carry when it is read. A writer makes as many characters of them as they say,
/// so that a small file must not ask for an endless one.
enum ElementLimits {
    static let depth = 1...65_535
    static let blankBefore = 0...65_535
    static let line = 1...Int(Int32.max)
}
