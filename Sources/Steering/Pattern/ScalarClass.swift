internal import Measures

/// A set of scalars as a pattern writes it.
struct ScalarClass: Hashable, Sendable {
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    var properties: [Property] = []
    var isNegated = false

    struct Property: Hashable {
        var kind: Kind
        var isNegated = false
    }

    enum Kind {
        /// `\d`: decimal digits of all scripts.
        case digit
        /// `\w`: letters with their marks, digits and connectors (UTS #18, annex C).
        case word
        /// `\s`
        case space
        /// `\p{L}`, `\p{Lu}`, `\p{Ll}`, `\p{N}`, `\p{P}`: by general category.
        case letter, capital, small, number, punctuation
    }

    static let any = ScalarClass(ranges: ["\n"..."\n"], isNegated: true)

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        let isIn = ranges.contains { $0.contains(scalar) } || properties.contains { $0.holds(of: scalar) }
        return isIn != isNegated
    }
}

extension ScalarClass.Property {
    func holds(of scalar: Unicode.Scalar) -> Bool { isOfKind(scalar) != isNegated }

    private func isOfKind(_ scalar: Unicode.Scalar) -> Bool {
        let category = scalar.properties.generalCategory
        switch kind {
        case .digit: return category == .decimalNumber
        case .word:
            return scalar.properties.isAlphabetic || scalar.isMark || category == .decimalNumber
                || category == .connectorPunctuation
        case .space: return scalar.properties.isWhitespace
        case .letter:
            return category == .uppercaseLetter || category == .lowercaseLetter || category == .titlecaseLetter
                || category == .modifierLetter || category == .otherLetter
        case .capital: return category == .uppercaseLetter
        case .small: return category == .lowercaseLetter
        case .number: return category == .decimalNumber || category == .letterNumber || category == .otherNumber
        case .punctuation: return scalar.isPunctuation
        }
    }
}

extension Unicode.Scalar {
    /// Whether the general category is one of `P`.
    var isPunctuation: Bool {
        switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            true
        default: false
        }
    }
}
