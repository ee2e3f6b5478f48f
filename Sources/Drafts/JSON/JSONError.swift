/// Why a JSON text cannot be read, and where.
public struct JSONError: Error, Equatable, Sendable {
    /// How deep arrays and objects may nest.
    public static let depthLimit = 256

    /// A step from a value to one inside it.
    public enum Step: Equatable, Sendable {
        case key(String)
        case index(Int)
    }

    public enum Reason: Equatable, Sendable {
        /// The text is no JSON; says what was expected.
        case malformed(String)
        case tooDeep
        /// A value is not what its place asks for; says what that is, and what was found there.
        case mismatch(expected: String, found: String)
        case missing(key: String)
        /// An object has a member that means nothing in its place.
        case unknown(key: String, known: [String])
    }

    public var reason: Reason
    /// The way to the value; empty for the root, and where the text is no JSON.
    public var path: [Step]
    /// The line, from 1; nil before ``located(in:)``.
    public var line: Int?
    /// The column in grapheme clusters, from 1.
    public var column: Int?

    public init(_ reason: Reason, path: [Step] = [], line: Int? = nil, column: Int? = nil) {
        self.reason = reason
        self.path = path
        self.line = line
        self.column = column
    }
}

extension JSONError: CustomStringConvertible {
    /// What is wrong, with the way to it but without its line.
    public var description: String {
        switch reason {
        case .malformed(let expected): "this is not JSON: \(expected)"
        case .tooDeep: "arrays and objects nest deeper than \(Self.depthLimit) levels"
        case .mismatch(let expected, let found): "\(place) must be \(expected), not \(found)"
        case .missing(let key): "\(place) has no '\(key)'"
        case .unknown(let key, let known):
            "\(place) has the unknown key '\(key)'; known are \(known.joined(separator: ", "))"
        }
    }

    /// The path as JavaScript writes it: `elements[3].type`.
    private var place: String {
        guard !path.isEmpty else { return "the document" }
        let text = path.reduce(into: "") { text, step in
            switch step {
            case .key(let key): text += "." + key
            case .index(let index): text += "[\(index)]"
            }
        }
        return "'" + (text.hasPrefix(".") ? String(text.dropFirst()) : text) + "'"
    }
}
