internal import Measures

/// A line in which no three words in a row stand twice, nor any three that stand in given lines.
///
/// Words are compared without regard to case: runs of letters and digits with apostrophes inside, and each character of
/// a script that writes no spaces. What stands between words does not count.
public struct NoRepeat: Constraint {
    private let taken: Set<Trigram>
    private let free: Set<Trigram>

    fileprivate typealias Word = [Unicode.Scalar]
    fileprivate struct Trigram: Hashable { let words: [Word] }

    /// The trigrams so far, the last words, and the word that is being written.
    public struct State: Hashable, Sendable {
        fileprivate var seen: Set<Trigram> = []
        fileprivate var last: [Word] = []
        fileprivate var word: Word = []
        fileprivate var isUnspaced = false
    }

    /// - Parameters:
    ///   - lines: whose trigrams must not stand.
    ///   - phrases: whose trigrams may stand all the same, as the required ones.
    public init(sharedWith lines: some Sequence<String> = EmptyCollection(), except phrases: [String] = []) {
        free = Set(phrases.flatMap { Self.trigrams(in: $0) })
        taken = Set(lines.flatMap { Self.trigrams(in: $0) }).subtracting(free)
    }

    private static func trigrams(in text: String) -> [Trigram] {
        var state = State()
        var trigrams: [Trigram] = []
        for scalar in text.unicodeScalars { read(scalar, &state) { trigrams.append($0) } }
        close(&state) { trigrams.append($0) }
        return trigrams
    }

    public var name: String { "the repetition rule" }

    public var remembersText: Bool { true }

    public var start: State { State() }

    public func next(_ state: State, _ scalar: Unicode.Scalar) -> State? {
        var state = state
        var completed: [Trigram] = []
        Self.read(scalar, &state) { completed.append($0) }
        return add(completed, to: &state) ? state : nil
    }

    public func accepts(_ state: State) -> Bool {
        var state = state
        var completed: [Trigram] = []
        Self.close(&state) { completed.append($0) }
        return add(completed, to: &state)
    }

    /// Whether all of some trigrams may stand; adds them.
    private func add(_ trigrams: [Trigram], to state: inout State) -> Bool {
        trigrams.allSatisfy { trigram in
            free.contains(trigram) || (!taken.contains(trigram) && state.seen.insert(trigram).inserted)
        }
    }

    private static func read(_ scalar: Unicode.Scalar, _ state: inout State, _ completed: (Trigram) -> Void) {
        for folded in scalar.folded() {
            switch Part(of: folded) {
            case .mark: if !state.word.isEmpty { state.word.append(folded) }
            case .apostrophe where !state.word.isEmpty && !state.isUnspaced: state.word.append("'")
            case .letter:
                if state.isUnspaced { close(&state, completed) }
                state.word.append(folded)
            case .unspaced:
                close(&state, completed)
                (state.word, state.isUnspaced) = ([folded], true)
            case .apostrophe, .other: close(&state, completed)
            }
        }
    }

    private static func close(_ state: inout State, _ completed: (Trigram) -> Void) {
        while state.word.last == "'" { state.word.removeLast() }
        defer { (state.word, state.isUnspaced) = ([], false) }
        guard !state.word.isEmpty else { return }
        let words = state.last + [state.word]
        if words.count == 3 { completed(Trigram(words: words)) }
        state.last = Array(words.suffix(2))
    }

    /// What a scalar is to words; letters and marks are themselves, in lower case.
    public struct Kind: Hashable {
        fileprivate let parts: [Part]
    }

    fileprivate enum Part: Hashable {
        case letter(Unicode.Scalar)
        case unspaced(Unicode.Scalar)
        case mark(Unicode.Scalar)
        case apostrophe
        case other

        init(of folded: Unicode.Scalar) {
            if folded == "'" || folded == "’" {
                self = .apostrophe
            } else if folded.isMark {
                self = .mark(folded)
            } else {
                switch WordKind(folded) {
                case .word: self = .letter(folded)
                case .unspaced: self = .unspaced(folded)
                case .other: self = .other
                }
            }
        }
    }

    public func kind(of scalar: Unicode.Scalar) -> Kind { Kind(parts: scalar.folded().map(Part.init)) }
}
