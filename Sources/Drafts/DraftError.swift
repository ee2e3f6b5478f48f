public import Deflate
public import Mustache
public import PDF
public import XMLTree

/// Why a draft cannot be read or written, and where.
public struct DraftError: Error, Equatable, Sendable {
    public enum Reason: Equatable, Sendable {
        case xml(XMLError.Reason)
        case json(JSONError.Reason, path: [JSONError.Step])
        /// The format has no way to hold this kind of draft.
        case cannotHold(format: String, kind: String)
        /// The root element is neither a screenplay nor a campaign of a version that is known.
        case unknownRoot(String, namespace: String?)
        /// The root element is another than the format's own.
        case otherRoot(String, wanted: String)
        case unexpectedElement(String, in: String)
        case unexpectedText(in: String)
        case missingAttribute(String, of: String)
        case attribute(String, of: String, expected: String, found: String)
        case missingElement(String, in: String)
        case template(TemplateError.Reason)
        /// The typeface that is part of the program cannot be read.
        case font(FontError)
        case zip(ZipError)
        /// A TextBundle without its text.
        case noText
    }

    public var reason: Reason
    /// The file, where it is another than the draft's: a template.
    public var file: String?
    /// The line, from 1; nil where it is not known.
    public var line: Int?
    /// The column in grapheme clusters, from 1; nil where it is not known.
    public var column: Int?

    public init(_ reason: Reason, line: Int? = nil, column: Int? = nil) {
        self.reason = reason
        self.line = line
        self.column = column
    }

    init(_ error: XMLError) {
        self.init(.xml(error.reason), line: error.line, column: error.column)
    }

    init(_ error: TemplateError) {
        self.init(.template(error.reason), line: error.line, column: error.column)
        file = error.file
    }

    init(_ error: JSONError, in bytes: [UInt8]) {
        let error = error.located(in: bytes)
        self.init(.json(error.reason, path: error.path), line: error.line, column: error.column)
    }
}

extension DraftError: CustomStringConvertible {
    /// What is wrong, without its place in the file.
    public var description: String {
        switch reason {
        case .xml(let reason): XMLError(reason).description
        case .json(let reason, let path): JSONError(reason, path: path).description
        case .cannotHold(let format, let kind):
            "\(format) cannot hold a \(kind); choose another format, such as json"
        case .unknownRoot(let name, let namespace):
            "<\(name)>\(namespace.map { " of '\($0)'" } ?? " without namespace") is neither "
                + "<screenplay xmlns=\"\(ScreenplayXML.namespace)\"> nor <campaign xmlns=\"\(CampaignXML.namespace)\">"
        case .otherRoot(let name, let wanted): "the root element is <\(name)>; <\(wanted)> is read here"
        case .unexpectedElement(let name, let parent): "<\(name)> does not belong in <\(parent)>"
        case .unexpectedText(let parent): "<\(parent)> holds elements only, but there is text between them"
        case .missingAttribute(let name, let element): "<\(element)> needs the attribute '\(name)'"
        case .attribute(let name, let element, let expected, let found):
            "the attribute '\(name)' of <\(element)> must be \(expected), not '\(found)'"
        case .missingElement(let name, let parent): "<\(parent)> needs a <\(name)>"
        case .template(let reason): reason.description
        case .zip(let error): error.description
        case .noText: "there is no text in it; a bundle holds text.fountain or text.md, at the top or in one folder"
        case .font(let error): "the built-in typeface cannot be used: \(error)"
        }
    }
}
