/// Why an XML document cannot be read, written or checked, and where.
public struct XMLError: Error, Equatable, Sendable {
    public enum Reason: Equatable, Sendable {
        /// The document is not well-formed; the text is libxml2's.
        case malformed(String)
        /// The document has a document type declaration, which could name files, addresses or entities without end.
        case documentType
        case tooDeep(limit: Int)
        case tooLarge(bytes: Int, limit: Int)
        /// A text to be written holds a character that XML 1.0 does not have; `path` names the element, as `/a/b`.
        case forbiddenCharacter(Unicode.Scalar, path: String)
        /// An element or attribute to be written has a name that XML does not allow; `path` names the element.
        case invalidName(String, path: String)
        /// The document is not what the schema describes; the text is libxml2's.
        case invalid(String)
        /// The schema itself cannot be used.
        case schema(String)
        case outOfMemory
    }

    public var reason: Reason
    /// The line, from 1; nil where no file was read.
    public var line: Int?
    /// The column in grapheme clusters, from 1; nil where it is not known.
    public var column: Int?

    public init(_ reason: Reason, line: Int? = nil, column: Int? = nil) {
        self.reason = reason
        self.line = line
        self.column = column
    }
}

extension XMLError: CustomStringConvertible {
    /// What is wrong, without its place in the file.
    public var description: String {
        switch reason {
        case .malformed(let message): "this is not well-formed XML: \(message)"
        case .documentType: "a document type declaration (<!DOCTYPE) is not accepted; remove it"
        case .tooDeep(let limit): "elements nest deeper than \(limit) levels"
        case .tooLarge(let bytes, let limit): "the document has \(bytes) bytes; at most \(limit) are read"
        case .forbiddenCharacter(let scalar, let path):
            "the character \(scalar.codePoint) in \(path) cannot stand in XML; remove it"
        case .invalidName(let name, let path): "'\(name)' in \(path) is no XML name"
        case .invalid(let message): "this does not fit the schema: \(message)"
        case .schema(let message): "the schema cannot be used: \(message)"
        case .outOfMemory: "there is not enough memory for the document"
        }
    }
}
