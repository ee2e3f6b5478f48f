/// A text with merge fields in braces: `{city}`, or `{city:your town}` with what stands there where a row has nothing.
public struct MergeText: Sendable, Equatable {
    private enum Piece: Sendable, Equatable {
        case text(String)
        case field(Field)
    }

    public struct Field: Sendable, Equatable {
        public let name: String
        public let standIn: String?
    }

    private let pieces: [Piece]

    /// - Parameter names: those of the fields; braces around anything else are text.
    public init(_ text: String, fields names: some Collection<String>) {
        var pieces: [Piece] = []
        var plain = ""
        var rest = text[...]
        while let braces = rest.firstBraces {
            plain += rest[..<braces.lowerBound]
            if let field = Field(inside: rest[braces].dropFirst().dropLast()), names.contains(field.name) {
                pieces += [.text(plain), .field(field)]
                plain = ""
            } else {
                plain += rest[braces]
            }
            rest = rest[braces.upperBound...]
        }
        self.pieces = pieces + [.text(plain + rest)]
    }

    /// What stands in braces as the name of a field would, but for the tags of search engines and, elsewhere, for the
    /// doubled braces of what sends a mail or shows a catalogue.
    ///
    /// - Parameter channel: where the text is shown, as only search engines fill their tags; nil where that is not known.
    public static func names(in text: String, on channel: Channel? = nil) -> [String] {
        let fillsTags = channel?.isOfSearchEngine ?? true
        let text = fillsTags ? text : text.withoutDoubledBraces
        return text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
            part.firstIndex(of: "}").flatMap { close in
                fillsTags && AdTag(inside: part[..<close]) != nil ? nil : Field(inside: part[..<close])?.name
            }
        }
    }

    /// Why a text is no finished line: nothing fills a field in it. Nil where none is left to fill.
    ///
    /// - Parameters:
    ///   - channel: as in ``names(in:on:)``.
    ///   - columns: the fields that are filled later.
    public static func gap(in text: String, on channel: Channel? = nil, except columns: [String] = []) -> String? {
        names(in: text, on: channel).first { !columns.contains($0) }.map { "nothing fills {\($0)} in “\(text)”" }
    }

    public var fields: [Field] {
        pieces.compactMap { piece in
            guard case .field(let field) = piece else { return nil }
            return field
        }
    }

    /// The text with a value in each field's place; an empty one gives way to the field's stand-in.
    public func merged(_ value: (String) -> String) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): return text
            case .field(let field):
                let value = value(field.name)
                return value.isEmpty ? field.standIn ?? "" : value
            }
        }.joined()
    }
}

extension String {
    /// The text without `{{first_name}}` and its like.
    var withoutDoubledBraces: String {
        var result = ""
        var rest = self[...]
        while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
            result += rest[..<open.lowerBound]
            rest = rest[close.upperBound...]
        }
        return result + rest
    }
}

extension Substring {
    /// The place of the first braces that stand around something without braces.
    var firstBraces: Range<Index>? {
        var open: Index?
        for index in indices {
            switch self[index] {
            case "{": open = index
            case "}": if let open { return open..<self.index(after: index) }
            default: break
            }
        }
        return nil
    }
}

extension MergeText.Field {
    fileprivate init?(inside: Substring) {
        let parts = inside.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = parts.first, !name.isEmpty else { return nil }
        self.init(name: String(name), standIn: parts.count > 1 ? String(parts[1]) : nil)
    }
}
