/// A filled rectangle, as thin as a line.
public struct PDFRule: Equatable, Sendable {
    /// Points from the page's left and top edges to the rectangle's left and top edges.
    public var x, y: Double
    /// In points.
    public var width, height: Double
    /// 0 is black, 1 is white.
    public var gray: Double

    public init(x: Double, y: Double, width: Double, height: Double, gray: Double = 0) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
        self.gray = gray
    }
}
