public import Measures

/// A line in which every one of the phrases stands, in any order; one that is given twice need stand only once.
public struct RequiredPhrases: Constraint {
    let matcher: PhraseMatcher
    /// Scalars that stand in the phrases and nowhere else.
    private let confined: Set<Unicode.Scalar>

    public struct State: Hashable, Sendable {
        fileprivate var matched: PhraseMatcher.State
        /// Whether a phrase with a confined scalar was begun, which has to go on to its end.
        fileprivate var isInside = false
    }

    public struct Kind: Hashable {
        fileprivate let matched: PhraseMatcher.Kind
        fileprivate let isConfined: Bool
    }

    /// - Parameters:
    ///   - caseSensitive: true where the phrases must stand as they are written.
    ///   - confined: scalars of the phrases that may stand nowhere else, as those that no model would write.
    public init(_ phrases: [Phrase], caseSensitive: Bool = false, confined: Set<Unicode.Scalar> = []) {
        matcher = PhraseMatcher(phrases, asWritten: true, caseSensitive: caseSensitive)
        self.confined = confined
    }

    public var name: String { "the required words" }

    public var hasFewStates: Bool { true }

    public var start: State { State(matched: matcher.start) }

    /// Nil only for what is confined: the phrases that are missing can still come.
    public func next(_ state: State, _ scalar: Unicode.Scalar) -> State? {
        let matched = matcher.advance(state.matched, over: scalar)
        guard state.isInside || confined.contains(scalar) else { return State(matched: matched) }
        let isOver = matched.found.count > state.matched.found.count
        switch matcher.progress(of: matched, over: scalar) {
        case .further: return State(matched: matched, isInside: true)
        case .begun: return !state.isInside || isOver ? State(matched: matched, isInside: true) : nil
        case nil: return isOver && !confined.contains(scalar) ? State(matched: matched) : nil
        }
    }

    public func accepts(_ state: State) -> Bool {
        matcher.foundAtEnd(state.matched).count == matcher.phrases.count
    }

    public func kind(of scalar: Unicode.Scalar) -> Kind {
        Kind(matched: matcher.kind(of: scalar), isConfined: confined.contains(scalar))
    }
}
