public import Measures

/// A line in which every one of the phrases stands.
public struct RequiredPhrases: Constraint {
    let matcher: PhraseMatcher

    public init(_ phrases: [Phrase]) {
        matcher = PhraseMatcher(phrases)
    }

    public var start: PhraseMatcher.State { matcher.start }

    /// Never nil: what is missing can still come.
    public func next(_ state: PhraseMatcher.State, _ scalar: Unicode.Scalar) -> PhraseMatcher.State? {
        matcher.advance(state, over: scalar)
    }

    public func accepts(_ state: PhraseMatcher.State) -> Bool {
        matcher.foundAtEnd(state).count == matcher.phrases.count
    }
}
