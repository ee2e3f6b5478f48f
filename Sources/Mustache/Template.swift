/// A page to fill in: text with tags in Mustache's syntax (https://mustache.github.io/mustache.5.html).
///
/// - `{{name}}` stands for a field's text, escaped for HTML. There is no tag that does not escape.
/// - `{{#name}}…{{/name}}` stands once for each view of a list, whose fields come before those around it, and once
///   where a flag is set or a text is not empty; `{{^name}}…{{/name}}` stands where the other one stands not once.
/// - `{{>name}}` stands for another template, which sees the same fields. Within a line it loses its last line end.
/// - `{{! … }}` stands for nothing.
///
/// A line that holds nothing but the tag of a section, a template or a comment leaves no line behind.
public struct Template: Sendable {
    /// How deep sections may nest.
    static let depthLimit = 32

    indirect enum Node: Sendable {
        case text(String)
        case field(Tag)
        case section(Tag, inverted: Bool, [Node])
        case template(Tag, withinLine: Bool)
    }

    /// A name in the source, and the byte at which its tag begins.
    struct Tag: Sendable {
        var name: String
        var offset: Int
    }

    let nodes: [Node]
    /// The nodes without the line end that closes the file.
    let nodesWithinLine: [Node]
    let source: TemplateSource

    /// - Parameter file: what errors call the source.
    /// - Throws: the first thing that is wrong, with its place.
    public init(_ text: String, file: String) throws(TemplateError) {
        source = TemplateSource(text, file: file)
        nodes = try TemplateParser.nodes(of: source)
        nodesWithinLine = Self.droppingLineEnd(nodes)
    }

    private static func droppingLineEnd(_ nodes: [Node]) -> [Node] {
        guard case .text(let text) = nodes.last, text.utf8.last == UInt8(ascii: "\n") else { return nodes }
        var scalars = text.unicodeScalars
        scalars.removeLast()
        if scalars.last == "\r" { scalars.removeLast() }
        return nodes.dropLast() + [.text(String(scalars))]
    }
}
