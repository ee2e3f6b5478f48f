internal import Measures

/// A line of known words, with numbers, merge fields and plain punctuation between them.
///
/// - A word given in lower case stands so, with a capital at its beginning, or in capitals; one given with a capital
///   stands as it was given, or in capitals, and as a name takes `'s`.
/// - Known words, numbers and fields may be joined by hyphens. `'` and `’` are the same.
/// - A number is made of digits, with a currency sign before it and a `%` after it where wanted; commas and full stops
///   are punctuation, and may stand anywhere between words and digits.
/// - A word with a brace in it, as `{city:town}`, stands as it was given.
/// - In scripts that write no spaces every character that stands in a given word is a word of its own.
///
/// Scalars are compared as they are: words and text should be composed alike.
public struct RealWords: Constraint {
    /// One for each list of words.
    private let tries: [Trie<Ending>]
    private let known: Set<Unicode.Scalar>

    /// How a word that ends at a node may go on.
    private struct Ending: OptionSet {
        let rawValue: UInt8
        static let word = Ending(rawValue: 1)
        static let takesSmallS = Ending(rawValue: 2)
        static let takesCapitalS = Ending(rawValue: 4)
    }

    /// Where the text stands: in words that it may be writing, or between words.
    public struct State: Hashable, Sendable {
        /// More than one where a known word holds a hyphen or a mark of its own; in order.
        fileprivate var places: [Place]
    }

    fileprivate enum Place: Hashable, Comparable {
        case between
        /// In a word, at a node of a trie.
        case word(Int, Int32)
        case digits
        /// After a word or number to which nothing can be added.
        case closed
        /// After a currency sign, where a digit must come.
        case currency
        /// After a hyphen, where a word or number must come.
        case hyphen
        /// After a name and an apostrophe.
        case apostrophe(small: Bool, capital: Bool)

        static func < (first: Place, second: Place) -> Bool { first.order < second.order }

        private var order: Int {
            switch self {
            case .between: -1
            case .digits: -2
            case .closed: -3
            case .currency: -4
            case .hyphen: -5
            case .apostrophe(let small, let capital): -6 - (small ? 1 : 0) - (capital ? 2 : 0)
            case .word(let trie, let node): trie << 32 | Int(node)
            }
        }
    }

    private static let separators = Set(" ,.!?;:…–—&/+()[]“”\"|™®©　，。！？；：、（）《》〈〉「」『』【】·—".unicodeScalars)

    /// - Parameters:
    ///   - words: in the case in which they are written inside a sentence.
    ///   - fields: the names of merge fields, which stand in braces: `city` allows `{city}`.
    ///   - others: words that may stand beside these, which cost nothing to take over.
    public init(
        _ words: some Sequence<String>, fields: some Sequence<String> = EmptyCollection(),
        beside others: RealWords? = nil
    ) {
        var forms: [(scalars: [Unicode.Scalar], mark: Ending)] = fields.map {
            (["{"] + Array($0.unicodeScalars) + ["}"], [.word, .takesSmallS])
        }
        var known = Set<Unicode.Scalar>()
        for word in words {
            var run: [Unicode.Scalar] = []
            for scalar in word.unicodeScalars {
                if WordKind(scalar) == .unspaced || (run.isEmpty && scalar.isMark) {
                    known.insert(scalar)
                } else if !scalar.properties.isWhitespace {
                    run.append(Self.plain(scalar))
                    continue
                }
                forms += Self.forms(of: run)
                run = []
            }
            forms += Self.forms(of: run)
        }
        tries = (others?.tries ?? []) + [Trie(forms)]
        self.known = known.union(others?.known ?? [])
    }

    private static func forms(of word: [Unicode.Scalar]) -> [(scalars: [Unicode.Scalar], mark: Ending)] {
        guard !word.isEmpty else { return [] }
        // The name of a merge field is what a table calls it.
        if word.contains("{") { return [(word, [.word, .takesSmallS])] }
        let capitals = word.flatMap { Array($0.properties.uppercaseMapping.unicodeScalars) }
        if word.contains(where: { $0.properties.isUppercase || $0.properties.generalCategory == .titlecaseLetter }) {
            return [(word, [.word, .takesSmallS]), (capitals, [.word, .takesCapitalS])]
        }
        guard let first = word.firstIndex(where: \.properties.isAlphabetic) else { return [(word, .word)] }
        let title = Array(word[..<first]) + Array(word[first].properties.titlecaseMapping.unicodeScalars)
        return [(word, .word), (title + word[(first + 1)...], .word), (capitals, .word)]
    }

    public var name: String { "the word list" }

    public var start: State { State(places: [.between]) }

    public func next(_ state: State, _ scalar: Unicode.Scalar) -> State? {
        let scalar = Self.plain(scalar)
        // The commonest case by far, and nothing but the trie is asked in it.
        if state.places.count == 1, case .word(let trie, let node) = state.places[0], scalar.isLatinLetter {
            return tries[trie].child(of: node, scalar).map { State(places: [.word(trie, $0)]) }
        }
        var places: [Place] = []
        for place in state.places {
            for following in self.places(after: place, scalar) where !places.contains(following) {
                places.append(following)
            }
        }
        return places.isEmpty ? nil : State(places: places.sorted())
    }

    public func accepts(_ state: State) -> Bool {
        state.places.contains { leastScalars(after: $0) == 0 }
    }

    public func leastScalars(after state: State) -> Int {
        state.places.map { leastScalars(after: $0) }.min() ?? 0
    }

    public func nearestScalar(after state: State) -> Unicode.Scalar? {
        for case .word(let trie, let node) in state.places { return tries[trie].nearestScalar(after: node) }
        return nil
    }

    private func leastScalars(after place: Place) -> Int {
        switch place {
        case .between, .digits, .closed: 0
        case .word(let trie, let node): tries[trie].leastToEnd(from: node)
        case .currency, .hyphen, .apostrophe: 1
        }
    }

    /// What a scalar can do: those of a kind that stand in no word or field all do the same.
    public enum Kind: Hashable, Sendable {
        case itself(Unicode.Scalar)
        case digit
        case currency
        /// Passes between words: a separator, or a known character of a script without spaces.
        case passing
        case never
    }

    public func kind(of scalar: Unicode.Scalar) -> Kind {
        let scalar = Self.plain(scalar)
        if "'-%sS".unicodeScalars.contains(scalar) || tries.contains(where: { $0.labels.contains(scalar) }) {
            return .itself(scalar)
        }
        if scalar.isDigit { return .digit }
        if !passing(scalar).isEmpty { return .passing }
        return scalar.properties.generalCategory == .currencySymbol ? .currency : .never
    }

    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar { scalar == "’" ? "'" : scalar }

    private func places(after place: Place, _ scalar: Unicode.Scalar) -> [Place] {
        switch place {
        case .between: beginnings(scalar) + passing(scalar)
        case .hyphen: beginnings(scalar).filter { $0 != .currency }
        case .currency: scalar.isDigit ? [.digits] : []
        case .closed: ends(scalar)
        case .digits: scalar.isDigit ? [.digits] : scalar == "%" ? [.closed] : ends(scalar)
        case .apostrophe(let small, let capital):
            small && scalar == "s" || capital && scalar == "S" ? [.closed] : []
        case .word(let trie, let node): places(inWordAt: node, of: trie, scalar)
        }
    }

    private func places(inWordAt node: Int32, of trie: Int, _ scalar: Unicode.Scalar) -> [Place] {
        var places = tries[trie].child(of: node, scalar).map { [Place.word(trie, $0)] } ?? []
        let ending = tries[trie].marks(at: node)
        guard ending.contains(.word) else { return places }
        places += ends(scalar)
        let (small, capital) = (ending.contains(.takesSmallS), ending.contains(.takesCapitalS))
        if scalar == "'", small || capital { places.append(.apostrophe(small: small, capital: capital)) }
        return places
    }

    /// Where a scalar leads that begins a word or number.
    private func beginnings(_ scalar: Unicode.Scalar) -> [Place] {
        var places = tries.indices.compactMap { trie in
            tries[trie].child(of: Trie<Ending>.root, scalar).map { Place.word(trie, $0) }
        }
        if scalar.isDigit { places.append(.digits) }
        if scalar.properties.generalCategory == .currencySymbol { places.append(.currency) }
        return places
    }

    /// Where a scalar leads that ends a word or number.
    private func ends(_ scalar: Unicode.Scalar) -> [Place] {
        scalar == "-" ? [.hyphen] : passing(scalar)
    }

    private func passing(_ scalar: Unicode.Scalar) -> [Place] {
        known.contains(scalar) || Self.separators.contains(scalar) ? [.between] : []
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

    fileprivate var isLatinLetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
}
