internal import Measures

/// What a text says: its words in their order, without regard to case, marks and the space between them.
///
/// Letters, digits and the signs that change what is said, as `%`, `$` and `+`, make words; a text without any says what
/// its marks do.
public struct Wording: Hashable, Sendable {
    private let words: [[Unicode.Scalar]]

    /// Signs among the marks that are said.
    private static let spoken = Set("%&#@*".unicodeScalars)

    public init(_ text: String) {
        let scalars = text.unicodeScalars.flatMap { $0.folded() }
        let words = scalars.split { !Self.isSpoken($0) && $0 != "'" }.compactMap { word -> [Unicode.Scalar]? in
            let word = word.drop { $0 == "'" }.reversed().drop { $0 == "'" }.reversed()
            return word.isEmpty ? nil : Array(word)
        }
        self.words = words.isEmpty ? scalars.split(separator: " ").map(Array.init) : words
    }

    private static func isSpoken(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isMark || WordKind(scalar) != .other || Self.spoken.contains(scalar) { return true }
        return [.currencySymbol, .mathSymbol].contains(scalar.properties.generalCategory)
    }
}
