/// The size of a page in points, 72 to the inch.
public struct PDFPageSize: Equatable, Sendable {
    public var width: Double
    public var height: Double

    public init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }

    /// US Letter, 8.5 by 11 inches.
    public static let letter = PDFPageSize(width: 612, height: 792)
    /// ISO A4, 210 by 297 millimetres.
    public static let a4 = PDFPageSize(width: 595.276, height: 841.89)
}
