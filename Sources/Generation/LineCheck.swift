import LanguageModel
import Measures
import Steering

/// A request's constraints by name, followed as a line grows and asked again when it is whole.
struct LineCheck {
    /// How the constraints stand after what was written so far.
    typealias State = [AnyConstraint.State]

    private let constraints: [AnyConstraint]
    private let wordList: WordList?
    /// Real words besides the list: those that are required, and the writer's own.
    private let ownWords: Set<String>

    /// The name of the constraint on length.
    static let length = "the length"

    /// - Throws: ``GenerationError`` where the constraints leave no room from the start.
    init(_ request: LineRequest, wordList: WordList) throws(GenerationError) {
        if request.words == .strict, wordList.isEmpty { throw .noWordList }
        self.wordList = request.words == .strict ? wordList : nil
        ownWords = Set((request.must + request.ownWords + [request.prefix]).flatMap { WordList.words(in: $0) })
        let required = request.must.compactMap { Phrase($0) }
        let banned = request.ban.compactMap { Phrase(banned: $0) }
        let limit = request.maxLength.map { LengthLimit($0, request.unit) }
        if let reason = RefusalReason.first(limit: limit, required: required, banned: banned) {
            throw .refused(reason.description)
        }
        var all: [AnyConstraint] = []
        if let limit { all.append(AnyConstraint(limit)) }
        if !required.isEmpty { all.append(AnyConstraint(RequiredPhrases(required))) }
        if !banned.isEmpty { all.append(AnyConstraint(BannedPhrases(banned))) }
        constraints = all
        start = constraints.map(\.start)
        let (state, broken) = advance(start, over: request.prefix.unicodeScalars)
        guard let state else {
            throw .refused("the prefix alone breaks \(broken ?? "a constraint"); shorten or change it")
        }
        start = state
    }

    /// The state after the prefix.
    private(set) var start: State

    /// The state after more of the line, or the name of the constraint that nothing can satisfy any more.
    func advance(
        _ state: State, over scalars: some Sequence<Unicode.Scalar>
    ) -> (state: State?, broken: String?) {
        var state = state
        for scalar in scalars {
            for (index, constraint) in constraints.enumerated() {
                guard let next = constraint.next(state[index], scalar) else { return (nil, constraints[index].name) }
                state[index] = next
            }
        }
        return (state, nil)
    }

    /// The name of the constraint that a whole line breaks; nil where it satisfies all.
    func broken(by text: String, at state: State) -> String? {
        if let index = constraints.indices.first(where: { !constraints[$0].accepts(state[$0]) }) {
            return constraints[index].name
        }
        guard let wordList else { return nil }
        return WordList.words(in: text).allSatisfy {
            wordList.contains($0) || ownWords.contains($0) || $0.isWrittenWithoutSpaces
        }
            ? nil : "the word list"
    }
}

extension String {
    /// Whether the text is of a script that puts no spaces between words, where a word list says nothing.
    fileprivate var isWrittenWithoutSpaces: Bool {
        unicodeScalars.allSatisfy { $0.properties.isIdeographic || (0x3040...0x30FF).contains($0.value) }
    }
}
