/// A sheet of paper, in points of 1/72 inch.
public struct PaperSize: Equatable, Sendable {
    /// From the left edge to the right one.
    public let width: Double
    /// From the upper edge to the lower one.
    public let height: Double

    /// US Letter, 8.5 by 11 inches.
    public static let letter = PaperSize(width: 612, height: 792)
    /// ISO 216 A4, 210 by 297 millimetres.
    public static let a4 = PaperSize(width: 210 / 25.4 * 72, height: 297 / 25.4 * 72)
}
