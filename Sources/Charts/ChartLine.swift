/// One line of a chart.
public struct ChartLine: Equatable, Sendable {
    /// A place on the chart, in the units of its axes.
    public struct Point: Equatable, Sendable {
        public var x: Double
        public var y: Double

        public init(_ x: Double, _ y: Double) {
            self.x = x
            self.y = y
        }
    }

    /// How a line looks; the later ones are drawn over the earlier.
    public enum Style: String, CaseIterable, Sendable {
        /// In the background, against the right axis.
        case faint
        /// Thin, for values that scatter.
        case thin
        /// Wide, with a dot at each point.
        case dotted
    }

    /// What the legend says; a line without a name is not in the legend.
    public var name: String?
    public var style: Style
    /// Which colour of the palette; lines that belong together share one.
    public var color: Int
    /// From left to right. A point that is no finite number breaks the line.
    public var points: [Point]

    public init(_ name: String?, _ style: Style, color: Int, points: [Point]) {
        self.name = name
        self.style = style
        self.color = color
        self.points = points
    }

    /// The line with the mean of those neighbours whose `x` is in the same one of `columns` columns of `range`.
    ///
    /// A long run has more points than a picture has room for, and a file that is drawn anew all the time stays small.
    func averaged(columns: Int, over range: ClosedRange<Double>) -> ChartLine {
        guard points.count > columns, range.upperBound > range.lowerBound else { return self }
        let width = (range.upperBound - range.lowerBound) / Double(columns)
        var line = self
        line.points = []
        var group: [Point] = []
        func flush() {
            guard !group.isEmpty else { return }
            let count = Double(group.count)
            line.points.append(Point(group.reduce(0) { $0 + $1.x } / count, group.reduce(0) { $0 + $1.y } / count))
            group = []
        }
        var column = 0.0
        for point in points {
            let here = ((point.x - range.lowerBound) / width).rounded(.down)
            if here != column || !point.y.isFinite || group.last?.y.isFinite == false { flush() }
            column = here
            group.append(point)
        }
        flush()
        return line
    }
}
