import Drafts
import Testing
import XMLTree

/// A page that was written, read as strictly as XML is.
struct HTMLPage {
    let text: String
    let losses: [Loss]
    private let root: XMLElement

    init(_ draft: Draft, _ format: HTMLFormat = HTMLFormat()) throws {
        try self.init(format.write(draft))
    }

    init(_ bytes: [UInt8]) throws {
        try self.init(DraftFile(bytes: bytes))
    }

    private init(_ file: DraftFile) throws {
        text = String(decoding: file.bytes, as: UTF8.self)
        losses = file.losses
        // The document type is HTML's own and no XML.
        let type = "<!DOCTYPE html>\n"
        try #require(text.hasPrefix(type))
        root = try XMLElement(xml: Array(text.dropFirst(type.count).utf8))
    }

    /// What stands between the tags of `main`.
    var main: Substring {
        let start = text.firstRange(of: "<main")?.upperBound ?? text.startIndex
        let end = text.firstRange(of: "</main>")?.lowerBound ?? text.endIndex
        return text[start..<end].drop { $0 != "\n" }.dropFirst()
    }

    /// Every element of the page.
    var elements: [XMLElement] {
        func below(_ element: XMLElement) -> [XMLElement] { [element] + element.elements.flatMap(below) }
        return below(root)
    }

    /// All text of the elements of a class, in order, without that of other elements between.
    func texts(ofClass name: String) -> [String] {
        elements.filter { $0[attribute: "class"]?.split(separator: " ").contains(Substring(name)) == true }
            .map(Self.text)
    }

    static func text(of element: XMLElement) -> String {
        element.children.reduce(into: "") { text, child in
            switch child {
            case .text(let own): text += own
            case .element(let child): text += child.name == "br" ? "\n" : Self.text(of: child)
            }
        }
    }

    /// Whether nothing in the page can run, load or lead anywhere but to the page itself and to addresses of the web.
    var isInert: Bool {
        let names: Set = [
            "a", "bdi", "body", "br", "dd", "details", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2",
            "h3",
            "h4", "h5", "h6", "head", "header", "hr", "html", "input", "label", "li", "main", "meta", "nav", "ol", "p",
            "section", "span", "strong", "style", "summary", "table", "tbody", "td", "th", "thead", "title", "tr", "u",
        ]
        return elements.allSatisfy { element in
            names.contains(element.name)
                && element.attributes.allSatisfy { attribute in
                    switch attribute.name {
                    case "href":
                        ["#", "http://", "https://"].contains { attribute.value.lowercased().hasPrefix($0) }
                    case "src", "action": false
                    default: !attribute.name.hasPrefix("on")
                    }
                }
        }
    }
}
