import XMLTree

/// A bar chart laid out on a page, in pixels from the upper left corner.
struct BarDrawing: SVGDrawing {
    private let chart: BarChart
    private let (left, top, right, bottom): (Double, Double, Double, Double)

    private static let width = 900.0
    private static let rowHeight = 22.0
    /// A bar of less would not be seen.
    private static let thinnest = 0.8

    init(_ chart: BarChart) {
        self.chart = chart
        top = chart.legend.isEmpty ? 52 : 76
        right = Self.width - 24
        switch chart.side {
        case .rows(let names):
            left = 178
            bottom = top + Self.rowHeight * Double(max(names.count, 1))
        case .axis:
            left = 64
            bottom = 484
        }
    }

    var document: XMLElement {
        page(chart.title, Self.width, bottom + 56, grid + axes + chart.bars.map(drawing) + legend)
    }

    private var grid: [XMLElement] {
        let columns = chart.x.ticks.map { rule(x($0.position), top, x($0.position), bottom) }
        switch chart.side {
        case .rows(let names):
            return columns + (0...max(names.count, 1)).map { rule(left, y(Double($0)), right, y(Double($0))) }
        case .axis(let axis):
            return columns + axis.ticks.map { rule(left, y($0.position), right, y($0.position)) }
        }
    }

    private var axes: [XMLElement] {
        var labels = chart.x.ticks.map { label($0.label, x($0.position), bottom + 18, "quiet", "middle") }
        labels.append(label(chart.x.title, (left + right) / 2, bottom + 40, "ink", "middle"))
        switch chart.side {
        case .rows(let names):
            labels += names.enumerated().map { label($1, left - 8, y(Double($0) + 0.5) + 4, "ink", "end") }
        case .axis(let axis):
            labels += axis.ticks.map { label($0.label, left - 8, y($0.position) + 4, "quiet", "end") }
            labels.append(sideways(axis.title, 20, (top + bottom) / 2))
        }
        return labels
    }

    private func drawing(of bar: BarChart.Bar) -> XMLElement {
        let (start, end) = (x(bar.x.lowerBound), x(bar.x.upperBound))
        let (one, other) = (y(bar.y.lowerBound), y(bar.y.upperBound))
        var drawn = rectangle(
            start, min(one, other), max(end, start + Self.thinnest), max(one, other),
            "fill\(bar.color % ChartColors.lines.count)")
        if let note = bar.note { drawn.children = [.element(text("title", note))] }
        return drawn
    }

    private var legend: [XMLElement] {
        chart.legend.enumerated().flatMap { place, entry in
            let start = left + 160 * Double(place)
            return [
                rectangle(start, 52, start + 14, 64, "fill\(entry.color % ChartColors.lines.count)"),
                label(entry.name, start + 20, 62, "ink"),
            ]
        }
    }

    private func x(_ value: Double) -> Double {
        left + min(max(chart.x.share(of: value), 0), 1) * (right - left)
    }

    private func y(_ value: Double) -> Double {
        switch chart.side {
        case .rows: top + value * Self.rowHeight
        case .axis(let axis): bottom - min(max(axis.share(of: value), 0), 1) * (bottom - top)
        }
    }
}
