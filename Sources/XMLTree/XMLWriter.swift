extension XMLElement {
    /// The document with this element as its root: UTF-8, with declaration.
    ///
    /// An element that holds elements only is indented by two spaces a level; one that holds any text is written
    /// on one line, so that no space is added to a text. Carriage returns are written as `&#13;`, and in attributes
    /// tabs and line feeds are escaped too: a reader would turn them into something else.
    ///
    /// - Throws: for a character that XML cannot hold, a name that is none, and nesting that could not be read back.
    public func xml() throws(XMLError) -> [UInt8] {
        var writer = XMLWriter(output: #"<?xml version="1.0" encoding="UTF-8"?>"#)
        try writer.write(self, indent: "\n", inherited: nil)
        return Array((writer.output + "\n").utf8)
    }

    /// The element alone on one line, for files that hold an element a line: no declaration, no indentation, and every
    /// character that ends a line in some format is escaped.
    ///
    /// - Throws: as ``xml()`` does.
    public func xmlOnOneLine() throws(XMLError) -> String {
        var writer = XMLWriter(keepsLine: true)
        try writer.write(self, indent: nil, inherited: nil)
        return writer.output
    }
}

private struct XMLWriter {
    var output = ""
    /// Whether characters that end a line are escaped in text too.
    var keepsLine = false
    var path: [String] = []

    /// - Parameters:
    ///   - indent: the line end and spaces before the element; nil where a text stands beside it.
    ///   - inherited: the namespace of names without prefix around the element.
    mutating func write(_ element: XMLElement, indent: String?, inherited: String?) throws(XMLError) {
        path.append(element.name)
        defer { path.removeLast() }
        guard path.count <= XMLLimits.depth else { throw XMLError(.tooDeep(limit: XMLLimits.depth)) }
        try check(name: element.name)
        output += (indent ?? "") + "<" + element.name
        if element.namespace != inherited { try write("xmlns", element.namespace ?? "") }
        try write(element.attributes)
        if element.children.isEmpty {
            output += "/>"
        } else {
            let isMixed = element.children.contains { if case .text = $0 { true } else { false } }
            output += ">"
            for child in element.children {
                switch child {
                case .text(let text): try write(text: text, inAttribute: false)
                case .element(let child):
                    try write(child, indent: isMixed ? nil : indent.map { $0 + "  " }, inherited: element.namespace)
                }
            }
            if !isMixed { output += indent ?? "" }
            output += "</\(element.name)>"
        }
    }

    private mutating func write(_ attributes: [XMLAttribute]) throws(XMLError) {
        for (index, attribute) in attributes.enumerated() {
            try check(name: attribute.name)
            switch attribute.namespace {
            case nil: try write(attribute.name, attribute.value)
            case XMLAttribute.xmlNamespace: try write("xml:" + attribute.name, attribute.value)
            case .some(let namespace):
                try write("xmlns:a\(index)", namespace)
                try write("a\(index):" + attribute.name, attribute.value)
            }
        }
    }

    private mutating func write(_ name: String, _ value: String) throws(XMLError) {
        output += " \(name)=\""
        try write(text: value, inAttribute: true)
        output += "\""
    }

    private mutating func write(text: String, inAttribute: Bool) throws(XMLError) {
        // Most texts stand as they are, and need not go scalar by scalar.
        if text.utf8.allSatisfy(Self.isPlain) {
            output += text
            return
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": output += "&amp;"
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "\"" where inAttribute: output += "&quot;"
            case "\r": output += "&#13;"
            case "\n" where inAttribute || keepsLine: output += "&#10;"
            case "\u{85}", "\u{2028}", "\u{2029}":
                if keepsLine { output += "&#\(scalar.value);" } else { output.unicodeScalars.append(scalar) }
            case "\t" where inAttribute: output += "&#9;"
            default:
                guard scalar.isXMLCharacter else {
                    throw XMLError(.forbiddenCharacter(scalar, path: place))
                }
                output.unicodeScalars.append(scalar)
            }
        }
    }

    /// Whether a byte of UTF-8 is a character that no place wants escaped.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): false
        default: (0x20..<0x7F).contains(byte)
        }
    }

    private func check(name: String) throws(XMLError) {
        guard name.isXMLName else { throw XMLError(.invalidName(name, path: place)) }
    }

    private var place: String { path.reduce(into: "") { $0 += "/" + $1 } }
}
