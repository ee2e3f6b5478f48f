/// An element of an XML document: its name, its attributes and what it holds, in order.
///
/// Comments and processing instructions are no part of the tree. Text is kept to the last space:
/// the indentation of a document that was read stands in it as text.
public struct XMLElement: Sendable {
    /// The name without prefix.
    public var name: String
    /// The URI of the name's namespace; nil where it has none.
    public var namespace: String?
    public var attributes: [XMLAttribute]
    public var children: [XMLNode]
    /// The line on which the start tag ends in the document it was read from, from 1; 0 where it was read from none.
    public var line = 0

    public init(
        _ name: String, namespace: String? = nil, attributes: [XMLAttribute] = [], children: [XMLNode] = []
    ) {
        self.name = name
        self.namespace = namespace
        self.attributes = attributes
        self.children = children
    }

    /// The element children, in order.
    public var elements: [XMLElement] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// The text directly in this element; that of its child elements is left out.
    public var text: String {
        children.reduce(into: "") { if case .text(let text) = $1 { $0 += text } }
    }

    /// The value of the attribute called `name` that stands in no namespace.
    public subscript(attribute name: String) -> String? {
        attributes.first { $0.namespace == nil && $0.name == name }?.value
    }
}

extension XMLElement: Equatable {
    /// Whether both say the same; where they stood in a file makes no difference.
    public static func == (one: XMLElement, other: XMLElement) -> Bool {
        one.name == other.name && one.namespace == other.namespace && one.attributes == other.attributes
            && one.children == other.children
    }
}
