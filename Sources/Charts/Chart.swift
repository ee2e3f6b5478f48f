/// A picture of lines over one shared horizontal axis.
public struct Chart: Equatable, Sendable {
    public var title: String
    /// The axis along the lower edge.
    public var x: Axis
    /// The axis along the left edge.
    public var y: Axis
    /// A second scale for `x`, along the upper edge: its ticks stand at positions on `x`.
    public var top: Axis?
    /// The axis along the right edge, which faint lines are drawn against.
    public var right: Axis?
    /// In the order of the legend.
    public var lines: [ChartLine]

    public init(
        title: String, x: Axis, y: Axis, top: Axis? = nil, right: Axis? = nil, lines: [ChartLine]
    ) {
        self.title = title
        self.x = x
        self.y = y
        self.top = top
        self.right = right
        self.lines = lines
    }
}
