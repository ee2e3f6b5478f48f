import XMLTree

/// The document as canonical XML says it: attributes sorted, no white space between elements.
func canonical(_ bytes: [UInt8]) throws -> XMLElement { canonical(try XMLElement(xml: bytes)) }

private func canonical(_ element: XMLElement) -> XMLElement {
    var element = element
    element.attributes.sort { ($0.namespace ?? "", $0.name) < ($1.namespace ?? "", $1.name) }
    // The script itself holds nothing but paragraphs, even where it has none.
    let holdsElements = !element.elements.isEmpty || element.name == "Content"
    element.children = element.children.compactMap { child in
        switch child {
        case .element(let child): .element(canonical(child))
        case .text(let text): holdsElements && text.allSatisfy(\.isWhitespace) ? nil : .text(text)
        }
    }
    return element
}
