public import XMLTree

/// A picture of bars: rectangles over a horizontal axis, in rows that have names or over a second axis.
public struct BarChart: Equatable, Sendable {
    /// A bar, in the units of the axes.
    public struct Bar: Equatable, Sendable {
        public var x: ClosedRange<Double>
        public var y: ClosedRange<Double>
        /// Which colour of the palette; bars that belong together share one.
        public var color: Int
        /// What a reader is told who points at it; nil for nothing.
        public var note: String?

        public init(x: ClosedRange<Double>, y: ClosedRange<Double>, color: Int, note: String? = nil) {
            (self.x, self.y, self.color, self.note) = (x, y, color, note)
        }
    }

    /// What stands along the left edge.
    public enum Side: Equatable, Sendable {
        /// Names from the top down; row n reaches from n to n + 1.
        case rows([String])
        /// An axis from the bottom up.
        case axis(Axis)
    }

    /// What a colour stands for.
    public struct Key: Equatable, Sendable {
        public var name: String
        public var color: Int

        public init(_ name: String, color: Int) {
            (self.name, self.color) = (name, color)
        }
    }

    public var title: String
    /// The axis along the lower edge.
    public var x: Axis
    public var side: Side
    public var bars: [Bar]
    /// Names of colours, from left to right above the bars; empty where the colours say nothing.
    public var legend: [Key]

    public init(title: String, x: Axis, side: Side, bars: [Bar], legend: [Key] = []) {
        (self.title, self.x, self.side, self.bars, self.legend) = (title, x, side, bars, legend)
    }

    /// The picture as an SVG document: no scripts, no fonts of its own, light or dark as the reader's system is.
    ///
    /// - Throws: where a name holds a character that XML cannot.
    public func svg() throws(XMLError) -> [UInt8] {
        try BarDrawing(self).document.xml()
    }
}
