/// An attribute of an element.
public struct XMLAttribute: Equatable, Sendable {
    /// The namespace that the prefix `xml` stands for in every document.
    public static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

    /// The name without prefix.
    public var name: String
    /// The URI of the name's namespace; nil where it has none, as most attributes.
    public var namespace: String?
    public var value: String

    public init(_ name: String, _ value: String, namespace: String? = nil) {
        self.name = name
        self.namespace = namespace
        self.value = value
    }
}
