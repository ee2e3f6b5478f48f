import XMLTree

/// What draws a picture: the shapes that all pictures are made of, in pixels from the upper left corner.
protocol SVGDrawing {}

extension SVGDrawing {
    /// A whole picture: its title, the style sheet by day and by night, and what is drawn on the paper.
    func page(
        _ title: String, _ width: Double, _ height: Double, definitions: [XMLElement] = [], _ drawn: [XMLElement]
    ) -> XMLElement {
        let (columns, rows) = (decimal(width, places: 0), decimal(height, places: 0))
        let head =
            [text("title", title), text("style", ChartColors.styleSheet)] + definitions
            + [rectangle(0, 0, width, height, "paper"), label(title, 24, 30, "title ink")]
        return element(
            "svg", ["viewBox": "0 0 \(columns) \(rows)", "width": columns, "height": rows, "role": "img"], head + drawn)
    }

    func rule(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> XMLElement {
        element(
            "line", ["class": "grid", "x1": pixels(x1), "y1": pixels(y1), "x2": pixels(x2), "y2": pixels(y2)])
    }

    func rectangle(
        _ left: Double, _ top: Double, _ right: Double, _ bottom: Double, _ style: String = "paper"
    ) -> XMLElement {
        element(
            "rect",
            [
                "class": style, "x": pixels(left), "y": pixels(top), "width": pixels(right - left),
                "height": pixels(bottom - top),
            ])
    }

    func label(
        _ content: String, _ x: Double, _ y: Double, _ style: String, _ anchor: String = "start"
    ) -> XMLElement {
        var label = text("text", content)
        label.attributes = attributes(["class": style, "x": pixels(x), "y": pixels(y), "text-anchor": anchor])
        return label
    }

    /// A label that reads from below.
    func sideways(_ content: String, _ x: Double, _ y: Double) -> XMLElement {
        var label = label(content, x, y, "ink", "middle")
        label.attributes.append(XMLAttribute("transform", "rotate(-90 \(pixels(x)) \(pixels(y)))"))
        return label
    }

    func text(_ name: String, _ content: String) -> XMLElement {
        var element = element(name, [:])
        element.children = [.text(content)]
        return element
    }

    func element(
        _ name: String, _ attributes: KeyValuePairs<String, String>, _ children: [XMLElement] = []
    ) -> XMLElement {
        XMLElement(
            name, namespace: "http://www.w3.org/2000/svg", attributes: self.attributes(attributes),
            children: children.map(XMLNode.element))
    }

    func attributes(_ pairs: KeyValuePairs<String, String>) -> [XMLAttribute] {
        pairs.map { XMLAttribute($0.key, $0.value) }
    }

    func pixels(_ value: Double) -> String { decimal(value, places: 1) }
}
