import Measures
import PDF
import Pages

/// A text across a page from the lower left to the upper right, in grey.
struct Watermark {
    private let text: String

    /// No larger than this, so that a short text stays a watermark and is no poster.
    private static let largestSize = 96.0
    /// How much of the paper's width it takes at most.
    private static let share = 0.85
    private static let gray = 0.87
    private static let angle = 45.0
    /// The sine and the cosine of the angle.
    private static let slope = 0.5.squareRoot()
    /// How far capitals reach above the baseline, in sizes: Courier Prime's.
    private static let capitals = 0.58

    init(_ text: String) {
        self.text = text
    }

    /// The text at its place on a sheet: its middle is that of the sheet.
    func item(on paper: PaperSize) -> PDFPage.Item {
        let columns = Double(max(1, MeasureUnit.width.length(of: text)))
        let longest = Self.share * paper.width / Self.slope
        let size = min(Self.largestSize, longest / PDFText.columnWidth(size: 1) / columns)
        let (along, across) = (PDFText.columnWidth(size: size) * columns / 2, Self.capitals * size / 2)
        return .text(
            PDFText(
                text, x: paper.width / 2 - (along - across) * Self.slope,
                y: paper.height / 2 + (along + across) * Self.slope,
                style: .bold, size: size, gray: Self.gray, rotation: Self.angle))
    }
}
