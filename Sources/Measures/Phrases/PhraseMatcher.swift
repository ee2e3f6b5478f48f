/// Finds phrases in a text that is read, or written, one scalar at a time.
public struct PhraseMatcher: Sendable {
    public let phrases: [Phrase]
    /// Every phrase's patterns, one after the other, and the phrase that each belongs to.
    private let patterns: [(pattern: Phrase.Pattern, phrase: Int)]
    /// The patterns that begin with a scalar.
    private let beginnings: [Unicode.Scalar: [Int]]
    private let keepsCase: Bool
    /// The scalars that stand in some pattern.
    private let scalars: Set<Unicode.Scalar>
    /// Whether some pattern begins or ends in a number.
    private let hasNumbers: Bool

    /// What has been read so far, as far as it matters to what comes.
    public struct State: Hashable, Sendable {
        /// The phrases found, as indices in order; one that ends at the last scalar read is not yet among them,
        /// because the next scalar can still make it part of a longer word.
        public fileprivate(set) var found: [Int] = []
        /// The matches under way, longest first.
        fileprivate var open: [Match] = []
        fileprivate var previous = WordKind.other
        fileprivate var number = Number.none
        fileprivate var isAfterSpace = true
    }

    /// A phrase that has been read in part.
    public struct Match: Hashable, Sendable {
        fileprivate var pattern: Int
        /// How many of the pattern's scalars have been read; one more where a mark that can stand inside a number came
        /// after them.
        fileprivate var count: Int
    }

    /// How the text so far stands to a number at its end.
    fileprivate enum Number { case none, currency, digit, inside }

    /// What a scalar is to the phrases: two of a kind do the same to every match.
    public struct Kind: Hashable, Sendable {
        fileprivate var folded: [Unicode.Scalar]?
        fileprivate var isMark = false
        fileprivate var isDigit = false
        fileprivate var word = WordKind.other
    }

    /// - Parameters:
    ///   - asWritten: true to find the phrases only with the joiners and variation selectors that they are written
    ///     with, and without inflections.
    ///   - caseSensitive: true to find them only in their own case, as written.
    public init(_ phrases: [Phrase], asWritten: Bool = false, caseSensitive: Bool = false) {
        self.phrases = phrases
        keepsCase = caseSensitive
        patterns = phrases.enumerated().flatMap { index, phrase in
            let written = Phrase.Pattern(
                phrase.text, isOpen: false, keepingCase: caseSensitive, keepingInvisible: true
            ).map { [$0] }
            return (asWritten || caseSensitive ? written ?? [] : phrase.patterns).map { ($0, index) }
        }
        scalars = Set(patterns.flatMap(\.pattern.scalars))
        hasNumbers = patterns.contains { $0.pattern.beginsNumber || $0.pattern.endsNumber }
        beginnings = Dictionary(grouping: patterns.indices) { [patterns] in patterns[$0].pattern.scalars[0] }
    }

    public var start: State { State() }

    /// The state after one more scalar.
    public func advance(_ state: State, over scalar: Unicode.Scalar) -> State {
        var state = state
        if scalar.isInvisible {
            stepInvisible(&state, over: scalar)
        } else {
            for folded in scalar.folded(keepingCase: keepsCase) { step(&state, over: folded) }
        }
        return state
    }

    /// What a scalar is to the phrases, wherever it stands.
    public func kind(of scalar: Unicode.Scalar) -> Kind {
        if scalar.isInvisible { return Kind(folded: scalars.contains(scalar) ? [scalar] : []) }
        let folded = scalar.folded(keepingCase: keepsCase)
        guard folded.count == 1, folded != [" "], !scalars.contains(folded[0]),
            !(hasNumbers && (folded[0].partsNumber || folded[0].isCurrency))
        else { return Kind(folded: folded) }
        if folded[0].isMark { return Kind(isMark: true) }
        return Kind(isDigit: hasNumbers && folded[0].isDigit, word: WordKind(folded[0]))
    }

    /// The phrases found where the text ends here, as indices in order.
    public func foundAtEnd(_ state: State) -> [Int] {
        var state = state
        for match in state.open where isComplete(match) { add(patterns[match.pattern].phrase, to: &state.found) }
        return state.found
    }

    /// The phrases that stand in a text, in the order of ``phrases``.
    public func phrases(in text: some StringProtocol) -> [Phrase] {
        foundAtEnd(text.unicodeScalars.reduce(start) { advance($0, over: $1) }).map { phrases[$0] }
    }

    /// The matches that the last scalar read is part of, or the mark of numbers behind them.
    ///
    /// - Parameters:
    ///   - earlier: those of which they go on; nil for any, and for those that begin with the scalar.
    ///   - state: before the scalar.
    ///   - following: after it.
    public func following(
        _ earlier: [Match]?, from state: State, to following: State, over scalar: Unicode.Scalar
    ) -> [Match] {
        let length = scalar.isInvisible ? 1 : scalar.folded(keepingCase: keepsCase).count
        return following.open.filter { match in
            // An invisible scalar leaves matches alone that it is no part of.
            if scalar.isInvisible, state.open.contains(match) { return false }
            if match.count <= length { return earlier == nil }
            return (earlier ?? state.open).contains(Match(pattern: match.pattern, count: match.count - length))
        }
    }

    /// Whether one of some matches has become a phrase that is found.
    public func finds(_ matches: [Match], from state: State, to following: State) -> Bool {
        matches.contains { match in
            let phrase = patterns[match.pattern].phrase
            return isComplete(match) && following.found.contains(phrase) && !state.found.contains(phrase)
        }
    }

    private func step(_ state: inout State, over scalar: Unicode.Scalar) {
        if scalar == " ", state.isAfterSpace { return }
        var open: [Match] = []
        for match in state.open {
            let (pattern, phrase) = patterns[match.pattern]
            if match.count > pattern.scalars.count {
                if !scalar.isDigit { add(phrase, to: &state.found) }
            } else if isComplete(match) {
                if pattern.endsNumber, scalar.partsNumber {
                    open.append(Match(pattern: match.pattern, count: match.count + 1))
                } else if pattern.mayEnd(before: scalar) {
                    add(phrase, to: &state.found)
                }
            } else if pattern.scalars[match.count] == scalar {
                open.append(Match(pattern: match.pattern, count: match.count + 1))
            }
        }
        for index in beginnings[scalar, default: []]
        where patterns[index].pattern.mayBegin(
            after: state.previous, insideNumber: state.number == .inside, afterCurrency: state.number == .currency)
        {
            open.append(Match(pattern: index, count: 1))
        }
        // What is found already need not be found again.
        state.open = open.filter { !state.found.contains(patterns[$0.pattern].phrase) }
        state.isAfterSpace = scalar == " "
        if !scalar.isMark { state.previous = WordKind(scalar) }
        if hasNumbers { state.number = state.number(before: scalar) }
    }

    /// What is invisible counts to the patterns alone that hold some of it.
    private func stepInvisible(_ state: inout State, over scalar: Unicode.Scalar) {
        state.open = state.open.compactMap { match in
            let pattern = patterns[match.pattern].pattern
            guard pattern.keepsInvisible, !isComplete(match) else { return match }
            return pattern.scalars[match.count] == scalar ? Match(pattern: match.pattern, count: match.count + 1) : nil
        }
        for index in beginnings[scalar, default: []]
        where patterns[index].pattern.mayBegin(
            after: state.previous, insideNumber: state.number == .inside, afterCurrency: state.number == .currency)
        {
            if !state.found.contains(patterns[index].phrase) { state.open.append(Match(pattern: index, count: 1)) }
        }
    }

    private func isComplete(_ match: Match) -> Bool {
        match.count >= patterns[match.pattern].pattern.scalars.count
    }

    private func add(_ phrase: Int, to found: inout [Int]) {
        let place = found.firstIndex { $0 >= phrase } ?? found.endIndex
        if place == found.endIndex || found[place] != phrase { found.insert(phrase, at: place) }
    }
}

extension PhraseMatcher.State {
    /// How the text stands to a number after one more scalar.
    fileprivate func number(before scalar: Unicode.Scalar) -> PhraseMatcher.Number {
        if scalar.isDigit { return .digit }
        if scalar.isMark { return number }
        if scalar.isCurrency { return .currency }
        return number == .digit && scalar.partsNumber ? .inside : .none
    }
}
