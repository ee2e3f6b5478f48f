import XMLTree

/// A chart laid out on a page, in pixels from the upper left corner.
struct ChartDrawing: SVGDrawing {
    private let chart: Chart
    private let frame: Frame

    private static let (width, height) = (900.0, 540.0)
    private static let legendRow = 18.0

    /// The rectangle that the lines are drawn in.
    private struct Frame {
        let (left, top, right, bottom): (Double, Double, Double, Double)
    }

    init(_ chart: Chart) {
        self.chart = chart
        frame = Frame(
            left: 64, top: chart.top == nil ? 52 : 88, right: Self.width - (chart.right == nil ? 24 : 84),
            bottom: Self.height - 56)
    }

    var document: XMLElement {
        // A dot at the edge is whole; a line that leaves at the top ends there.
        let clip = element(
            "clipPath", ["id": "frame"],
            [rectangle(frame.left - 4, frame.top, frame.right + 4, frame.bottom + 4)])
        return page(chart.title, Self.width, Self.height, definitions: [clip], grid + axes + [plot] + legend)
    }

    // MARK: Axes

    private var grid: [XMLElement] {
        chart.y.ticks.map { rule(frame.left, y($0.position), frame.right, y($0.position)) }
            + chart.x.ticks.map { rule(x($0.position), frame.top, x($0.position), frame.bottom) }
    }

    private var axes: [XMLElement] {
        let middle = (x: (frame.left + frame.right) / 2, y: (frame.top + frame.bottom) / 2)
        var result = chart.x.ticks.map { label($0.label, x($0.position), frame.bottom + 18, "quiet", "middle") }
        result.append(label(chart.x.title, middle.x, frame.bottom + 40, "ink", "middle"))
        result += chart.y.ticks.map { label($0.label, frame.left - 8, y($0.position) + 4, "quiet", "end") }
        result.append(sideways(chart.y.title, 20, middle.y))
        if let top = chart.top {
            result += top.ticks.map { label($0.label, x($0.position), frame.top - 8, "quiet", "middle") }
            result.append(label(top.title, middle.x, frame.top - 28, "ink", "middle"))
        }
        if let right = chart.right {
            result += right.ticks.map {
                label($0.label, frame.right + 8, y($0.position, on: right) + 4, "quiet", "start")
            }
            result.append(sideways(right.title, Self.width - 14, middle.y))
        }
        return result
    }

    // MARK: Lines

    private var plot: XMLElement {
        let columns = Int(frame.right - frame.left)
        let drawn = ChartLine.Style.allCases.flatMap { style in
            chart.lines.filter { $0.style == style }.flatMap {
                drawing(of: $0.averaged(columns: columns, over: chart.x.range))
            }
        }
        return element("g", ["clip-path": "url(#frame)"], drawn)
    }

    private func drawing(of line: ChartLine) -> [XMLElement] {
        let axis = line.style == .faint ? chart.right ?? chart.y : chart.y
        let places = line.points.map { $0.x.isFinite && $0.y.isFinite ? (x($0.x), y($0.y, on: axis)) : nil }
        var path = ""
        for (index, place) in places.enumerated() {
            guard let place else { continue }
            let begins = index == 0 || places[index - 1] == nil
            path += "\(path.isEmpty ? "" : " ")\(begins ? "M" : "L")\(pixels(place.0)) \(pixels(place.1))"
        }
        guard !path.isEmpty else { return [] }
        let stroke = element("path", ["class": "line \(line.style.rawValue) \(color(line, "stroke"))", "d": path])
        guard line.style == .dotted else { return [stroke] }
        return [stroke] + places.compactMap { $0 }.map { dot($0.0, $0.1, line) }
    }

    // MARK: Legend

    /// In the upper right corner of the frame, which curves of a falling loss leave free.
    private var legend: [XMLElement] {
        let lines = chart.lines.filter { $0.name != nil }
        return lines.enumerated().flatMap { row, line in
            let height = frame.top + 18 + Double(row) * Self.legendRow
            let end = frame.right - 12
            let name = label(line.name ?? "", end - 34, height + 4, "ink halo", "end")
            var sample = rule(end - 26, height, end, height)
            sample.attributes[0].value = "line \(line.style.rawValue) \(color(line, "stroke"))"
            return [name, sample] + (line.style == .dotted ? [dot(end - 13, height, line)] : [])
        }
    }

    // MARK: Shapes

    private func x(_ value: Double) -> Double {
        frame.left + chart.x.share(of: value) * (frame.right - frame.left)
    }

    private func y(_ value: Double, on axis: Axis? = nil) -> Double {
        frame.bottom - (axis ?? chart.y).share(of: value) * (frame.bottom - frame.top)
    }

    private func color(_ line: ChartLine, _ use: String) -> String {
        "\(use)\(line.color % ChartColors.lines.count)"
    }

    private func dot(_ x: Double, _ y: Double, _ line: ChartLine) -> XMLElement {
        element("circle", ["class": color(line, "fill"), "cx": pixels(x), "cy": pixels(y), "r": "3"])
    }
}
