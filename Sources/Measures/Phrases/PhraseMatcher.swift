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

    /// What has been read so far, as far as it matters to what comes.
    public struct State: Hashable, Sendable {
        /// The phrases found, as indices in order; one that ends at the last scalar read is not yet among them,
        /// because the next scalar can still make it part of a longer word.
        public fileprivate(set) var found: [Int] = []
        /// The matches under way, longest first.
        fileprivate var open: [Match] = []
        fileprivate var previous = WordKind.other
        fileprivate var isAfterSpace = true
    }

    fileprivate struct Match: Hashable {
        var pattern: Int
        /// How many of the pattern's scalars have been read.
        var count: Int
    }

    /// What a scalar is to the phrases: two of a kind do the same to every match.
    public struct Kind: Hashable, Sendable {
        fileprivate var folded: [Unicode.Scalar]?
        fileprivate var isMark = false
        fileprivate var word = WordKind.other
    }

    /// - Parameter caseSensitive: true to find the phrases only as they are written, without inflections.
    public init(_ phrases: [Phrase], caseSensitive: Bool = false) {
        self.phrases = phrases
        keepsCase = caseSensitive
        patterns = phrases.enumerated().flatMap { index, phrase in
            let asWritten = Phrase.Pattern(phrase.text, isOpen: false, keepingCase: true).map { [$0] }
            return (caseSensitive ? asWritten ?? [] : phrase.patterns).map { ($0, index) }
        }
        scalars = Set(patterns.flatMap(\.pattern.scalars))
        beginnings = Dictionary(grouping: patterns.indices) { [patterns] in patterns[$0].pattern.scalars[0] }
    }

    public var start: State { State() }

    /// The state after one more scalar.
    public func advance(_ state: State, over scalar: Unicode.Scalar) -> State {
        var state = state
        for folded in scalar.folded(keepingCase: keepsCase) { step(&state, over: folded) }
        return state
    }

    /// What a scalar is to the phrases, wherever it stands.
    public func kind(of scalar: Unicode.Scalar) -> Kind {
        let folded = scalar.folded(keepingCase: keepsCase)
        guard folded.count == 1, folded != [" "], !scalars.contains(folded[0]) else { return Kind(folded: folded) }
        return folded[0].isMark ? Kind(isMark: true) : Kind(word: WordKind(folded[0]))
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

    private func step(_ state: inout State, over scalar: Unicode.Scalar) {
        if scalar == " ", state.isAfterSpace { return }
        var open: [Match] = []
        for match in state.open {
            let (pattern, phrase) = patterns[match.pattern]
            if isComplete(match) {
                if pattern.mayEnd(before: scalar) { add(phrase, to: &state.found) }
            } else if pattern.scalars[match.count] == scalar {
                open.append(Match(pattern: match.pattern, count: match.count + 1))
            }
        }
        for index in beginnings[scalar, default: []] where patterns[index].pattern.mayBegin(after: state.previous) {
            open.append(Match(pattern: index, count: 1))
        }
        // What is found already need not be found again.
        state.open = open.filter { !state.found.contains(patterns[$0.pattern].phrase) }
        state.isAfterSpace = scalar == " "
        if !scalar.isMark { state.previous = WordKind(scalar) }
    }

    private func isComplete(_ match: Match) -> Bool {
        match.count == patterns[match.pattern].pattern.scalars.count
    }

    private func add(_ phrase: Int, to found: inout [Int]) {
        let place = found.firstIndex { $0 >= phrase } ?? found.endIndex
        if place == found.endIndex || found[place] != phrase { found.insert(phrase, at: place) }
    }
}
