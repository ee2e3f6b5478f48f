/// A screenplay as text, one line an entry or element, for tests and for eyes.
///
///     Title: "BIG CITY"
///     5 sceneHeading number 1A "INT. HOUSE - DAY"
///     7 character forced dual "McADAM"
///     8 dialogue "Line one.\nLine two."
///
/// The number is the element's first line; `blank` counts the blank lines before it where there are two or more.
public struct ElementDump: CustomStringConvertible {
    /// The rows, joined by line feeds.
    public let description: String

    /// Dumps the title page and all elements.
    ///
    /// - Parameter lines: whether each element's line number stands first.
    public init(_ screenplay: Screenplay, lines: Bool = true) {
        var rows = screenplay.titlePage.entries.map { entry in
            (["\(entry.key):"] + entry.values.map(\.quoted)).joined(separator: " ")
        }
        for element in screenplay.elements {
            let words = [
                lines ? "\(element.line)" : nil,
                element.type.rawValue,
                element.forced ? "forced" : nil,
                element.dual ? "dual" : nil,
                element.sceneNumber.map { "number \($0)" },
                element.depth > 0 ? "depth \(element.depth)" : nil,
                element.blankBefore > 1 ? "blank \(element.blankBefore)" : nil,
                element.type == .pageBreak ? nil : element.text.quoted,
            ]
            rows.append(words.compactMap { $0 }.joined(separator: " "))
        }
        description = rows.joined(separator: "\n")
    }
}

extension String {
    /// In quotation marks on one line: marks, backslashes and control characters are escaped as Swift would.
    fileprivate var quoted: String {
        var quoted = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            default:
                let isPlain = scalar.properties.generalCategory != .control
                quoted += isPlain ? "\(scalar)" : "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            }
        }
        return quoted + "\""
    }
}
