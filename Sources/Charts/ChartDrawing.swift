import XMLTree

/// A chart laid out on a page, in pixels from the upper left corner.
struct ChartDrawing {
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
        let (width, height) = (decimal(Self.width, places: 0), decimal(Self.height, places: 0))
        var svg = element(
            "svg", ["viewBox": "0 0 \(width) \(height)", "width": width, "height": height, "role": "img"])
        // A dot at the edge is whole; a line that leaves at the top ends there.
        let clip = element(
            "clipPath", ["id": "frame"],
            [rectangle(frame.left - 4, frame.top, frame.right + 4, frame.bottom + 4)])
        svg.children = [
            .element(text("title", chart.title)), .element(text("style", ChartColors.styleSheet)), .element(clip),
            .element(rectangle(0, 0, Self.width, Self.height, "paper")),
            .element(label(chart.title, 24, 30, "title ink")),
        ]
        svg.children += (grid + axes + [plot] + legend).map(XMLNode.element)
        return svg
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

    private func rule(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> XMLElement {
        element(
            "line", ["class": "grid", "x1": pixels(x1), "y1": pixels(y1), "x2": pixels(x2), "y2": pixels(y2)])
    }

    private func rectangle(
        _ left: Double, _ top: Double, _ right: Double, _ bottom: Double, _ style: String = "paper"
    ) -> XMLElement {
        element(
            "rect",
            [
                "class": style, "x": pixels(left), "y": pixels(top), "width": pixels(right - left),
                "height": pixels(bottom - top),
            ])
    }

    private func label(
        _ content: String, _ x: Double, _ y: Double, _ style: String, _ anchor: String = "start"
    ) -> XMLElement {
        var label = text("text", content)
        label.attributes = attributes(["class": style, "x": pixels(x), "y": pixels(y), "text-anchor": anchor])
        return label
    }

    /// A label that reads from below.
    private func sideways(_ content: String, _ x: Double, _ y: Double) -> XMLElement {
        var label = label(content, x, y, "ink", "middle")
        label.attributes.append(XMLAttribute("transform", "rotate(-90 \(pixels(x)) \(pixels(y)))"))
        return label
    }

    private func text(_ name: String, _ content: String) -> XMLElement {
        var element = element(name, [:])
        element.children = [.text(content)]
        return element
    }

    private func element(
        _ name: String, _ attributes: KeyValuePairs<String, String>, _ children: [XMLElement] = []
    ) -> XMLElement {
        XMLElement(
            name, namespace: "http://www.w3.org/2000/svg", attributes: self.attributes(attributes),
            children: children.map(XMLNode.element))
    }

    private func attributes(_ pairs: KeyValuePairs<String, String>) -> [XMLAttribute] {
        pairs.map { XMLAttribute($0.key, $0.value) }
    }

    private func pixels(_ value: Double) -> String { decimal(value, places: 1) }
}
