/// A word or phrase as `must` and `ban` mean it: found without regard to case, at word boundaries, and anywhere in
/// scripts that write no spaces.
///
/// - One space stands for any run of white space; invisible characters do not count.
/// - A word ends where a letter, digit or underscore of its script no longer follows, so `Anna` is found in `Anna's`,
///   `20%` in `Save 20%!`, and `AI` in `用AI写`, but `art` not in `start`.
/// - A letter with its marks is one letter: `cafe` is not found in `café`, however that is encoded.
/// - A number goes on behind a full stop, a comma or a colon: `20%` is not found in `1.20%`, nor `get 1` in `get 1,00` or
///   `get 1:30`. A currency's sign begins one: `2 for 1` is not found in `$2 for 1`, unless it is to be avoided.
public struct Phrase: Hashable, Sendable {
    /// The phrase as it was written, without the white space around it.
    public let text: String
    /// The ways to find it.
    private(set) var patterns: [Pattern]

    /// One way to find a phrase: folded scalars and what may stand beside them.
    struct Pattern: Hashable, Sendable {
        let scalars: [Unicode.Scalar]
        /// Whether more of the same word may follow.
        let isOpen: Bool
        /// The kinds of the first and of the last scalar.
        let first: WordKind
        let last: WordKind
        /// Whether it begins, and whether it ends, in a digit.
        let beginsNumber: Bool
        let endsNumber: Bool
        /// Whether some of the scalars are invisible, which then count.
        let keepsInvisible: Bool
        /// Whether it is found behind a currency's sign though it begins in a digit.
        var mayFollowCurrency = false
    }

    /// A phrase that stands as it is written; nil where nothing in it can be seen.
    public init?(_ text: String) {
        self.init(text.trimmed, stem: text.trimmed, isOpen: false)
    }

    /// A phrase to avoid: a `*` at its end takes the inflections of its last word too.
    ///
    /// Every word that begins with the last word is one, and so are the English ones that change its end:
    /// `cheap*` is found in `cheaper`, `easy*` in `easiest`.
    ///
    /// - Parameter anywhere: true to find it inside words as well: `art` in `start`.
    public init?(banned text: String, anywhere: Bool = false) {
        let text = text.trimmed
        let isOpen = text.hasSuffix("*") && text.count > 1
        self.init(text, stem: isOpen ? text.dropLast() : text, isOpen: isOpen)
        if anywhere { patterns = patterns.map(\.foundAnywhere) }
        for index in patterns.indices { patterns[index].mayFollowCurrency = true }
    }

    private init?(_ text: Substring, stem: Substring, isOpen: Bool) {
        guard let pattern = Pattern(stem, isOpen: isOpen) else { return nil }
        self.text = String(text)
        var patterns = [pattern]
        if isOpen, let word = stem.lowercased().split(separator: " ").last {
            let before = stem.dropLast(word.count)
            patterns += inflectionsWithChangedEnd(of: String(word)).compactMap { Pattern(before + $0, isOpen: false) }
        }
        self.patterns = patterns
    }

    /// Whether the phrase stands in `text`.
    public func occurs(in text: some StringProtocol) -> Bool {
        let matcher = PhraseMatcher([self])
        var state = matcher.start
        for scalar in text.unicodeScalars {
            state = matcher.advance(state, over: scalar)
            if !state.found.isEmpty { return true }
        }
        return !matcher.foundAtEnd(state).isEmpty
    }
}

extension Phrase.Pattern {
    init?(_ text: some StringProtocol, isOpen: Bool, keepingCase: Bool = false, keepingInvisible: Bool = false) {
        var scalars: [Unicode.Scalar] = []
        let folded = text.unicodeScalars.flatMap {
            $0.folded(keepingCase: keepingCase, keepingInvisible: keepingInvisible)
        }
        for scalar in folded where scalar != " " || (scalars.last ?? " ") != " " {
            scalars.append(scalar)
        }
        if scalars.last == " " { scalars.removeLast() }
        let visible = scalars.filter { !$0.isInvisible }
        guard let first = visible.first else { return nil }
        self.scalars = scalars
        self.isOpen = isOpen
        self.first = WordKind(first)
        // A phrase of marks alone has nothing for them to stand on.
        self.last = visible.last { !$0.isMark }.map(WordKind.init) ?? .other
        beginsNumber = first.isDigit
        endsNumber = !isOpen && visible.last?.isDigit == true
        keepsInvisible = visible.count < scalars.count
    }

    /// The same scalars without regard to the words around them.
    var foundAnywhere: Self {
        Self(
            scalars: scalars, isOpen: true, first: .other, last: .other, beginsNumber: false, endsNumber: false,
            keepsInvisible: keepsInvisible)
    }

    /// Whether the phrase may begin after a character of the kind `previous`, or after the inner mark of a number.
    func mayBegin(after previous: WordKind, insideNumber: Bool, afterCurrency: Bool) -> Bool {
        (first != .word || previous != .word)
            && !(beginsNumber && (insideNumber || afterCurrency && !mayFollowCurrency))
    }

    /// Whether the phrase may end before a scalar.
    func mayEnd(before scalar: Unicode.Scalar) -> Bool {
        if scalar.isMark { return false }
        return isOpen || last != .word || WordKind(scalar) != .word
    }
}

extension Unicode.Scalar {
    var isDigit: Bool { isASCII ? ("0"..."9").contains(self) : properties.generalCategory == .decimalNumber }

    /// Whether it can stand inside a number.
    var partsNumber: Bool { self == "." || self == "," || self == ":" }

    var isCurrency: Bool { isASCII ? self == "$" : properties.generalCategory == .currencySymbol }

    var isInvisible: Bool { !isASCII && properties.isDefaultIgnorableCodePoint }
}
