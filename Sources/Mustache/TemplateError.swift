/// Why a template cannot be used, and where.
public struct TemplateError: Error, Equatable, Sendable {
    /// What is wrong.
    public enum Reason: Equatable, Sendable {
        /// `{{` without `}}` on its line, or without any.
        case unclosedTag
        /// A tag without a name.
        case emptyTag
        /// `{{{name}}}` or `{{&name}}`, by which Mustache lets a text become markup.
        case unescaped
        /// Another tag of Mustache's that there is no use for here, by its mark.
        case unsupported(mark: String)
        /// A section without an end.
        case unclosedSection(String)
        /// An end without its beginning; `open` is the section that is open there.
        case strayEnd(String, open: String?)
        /// Sections in sections.
        case nestedTooDeep(limit: Int)
        /// A template that is not there.
        case unknownTemplate(String, known: [String])
        /// A field that no view in reach has.
        case unknownField(String, known: [String])
        /// A flag or a list, where a text is needed.
        case noText(String)
        /// Templates in templates, as where one includes itself.
        case includedTooDeep(limit: Int)
    }

    /// What is wrong.
    public var reason: Reason
    /// The template's file.
    public var file: String
    /// The line, from 1.
    public var line: Int
    /// The column in grapheme clusters, from 1.
    public var column: Int

    /// An error at a place in a file.
    public init(_ reason: Reason, file: String, line: Int, column: Int) {
        self.reason = reason
        self.file = file
        self.line = line
        self.column = column
    }
}

extension TemplateError.Reason: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unclosedTag: "the tag is not closed; add }} on the same line"
        case .emptyTag: "the tag has no name; write one between the braces, or remove it"
        case .unescaped: "no field is written without escaping, or a text could become markup; write {{name}}"
        case .unsupported(let mark):
            "tags that begin with {{\(mark) are not understood; there are {{name}}, {{#, {{^, {{/, {{> and {{!"
        case .unclosedSection(let name): "the section {{#\(name)}} is not closed; add {{/\(name)}}"
        case .strayEnd(let name, let open?): "{{/\(name)}} stands where {{/\(open)}} is needed; close \(open) first"
        case .strayEnd(let name, nil): "{{/\(name)}} closes no section; remove it, or open one with {{#\(name)}}"
        case .nestedTooDeep(let limit): "sections nest deeper than \(limit) levels; move some into another template"
        case .unknownTemplate(let name, let known):
            "there is no template \(name); there are \(known.joined(separator: ", "))"
        case .unknownField(let name, let known):
            "there is no field \(name) here; there are \(known.joined(separator: ", "))"
        case .noText(let name): "\(name) is no text; open it with {{#\(name)}}"
        case .includedTooDeep(let limit):
            "templates include each other more than \(limit) deep; does one include itself?"
        }
    }
}
