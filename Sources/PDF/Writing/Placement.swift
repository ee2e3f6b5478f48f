#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where a text begins on a page, and in which direction it runs; the page's origin is its lower left corner.
struct Placement {
    private let x, y: Double
    private let cosine, sine: Double
    private let size: Double

    init(_ text: PDFText, pageHeight: Double) {
        (x, y, size) = (text.x, pageHeight - text.y, text.size)
        let angle = text.rotation * .pi / 180
        (cosine, sine) = text.rotation == 0 ? (1, 0) : (cos(angle), sin(angle))
    }

    /// The six numbers of the matrix for text that begins at `column`.
    ///
    /// - Parameters:
    ///   - rise: how much higher than the baseline, in points.
    ///   - slant: how far a point moves to the right for each point that it is higher.
    func matrix(column: Int = 0, rise: Double = 0, stretch: Double = 1, slant: Double = 0) -> [Double] {
        let along = PDFText.columnWidth(size: size) * Double(column)
        return [
            stretch * cosine, stretch * sine, slant * cosine - sine, slant * sine + cosine,
            x + along * cosine - rise * sine, y + along * sine + rise * cosine,
        ]
    }
}
