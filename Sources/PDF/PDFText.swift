/// A line of text at a place on a page.
///
/// Every grapheme cluster stands in a column of 0.6 of the size, wide ones (East Asian, emoji) in two. Nothing is
/// wrapped. Text is set from left to right as it stands; letters of scripts that join are not joined.
public struct PDFText: Equatable, Sendable {
    public var text: String
    /// Points from the page's left edge to the first column.
    public var x: Double
    /// Points from the page's top edge to the baseline.
    public var y: Double
    public var style: PDFStyle
    public var isUnderlined: Bool
    /// In points.
    public var size: Double
    /// 0 is black, 1 is white.
    public var gray: Double
    /// Degrees counterclockwise round the start of the baseline.
    public var rotation: Double

    public init(
        _ text: String, x: Double, y: Double, style: PDFStyle = .regular, isUnderlined: Bool = false,
        size: Double = 12, gray: Double = 0, rotation: Double = 0
    ) {
        self.text = text
        self.x = x
        self.y = y
        self.style = style
        self.isUnderlined = isUnderlined
        self.size = size
        self.gray = gray
        self.rotation = rotation
    }

    /// The width of a column at `size`, in points: 7.2 at 12 points, 10 columns an inch.
    public static func columnWidth(size: Double) -> Double { 0.6 * size }
}
