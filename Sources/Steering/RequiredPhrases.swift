public import Measures

/// A line in which every one of the phrases stands, in any order; one that is given twice need stand only once.
public struct RequiredPhrases: Constraint {
    let matcher: PhraseMatcher

    /// - Parameter caseSensitive: true where the phrases must stand as they are written.
    public init(_ phrases: [Phrase], caseSensitive: Bool = false) {
        matcher = PhraseMatcher(phrases, caseSensitive: caseSensitive)
    }

    public var name: String { "the required words" }

    public var hasFewStates: Bool { true }

    public var start: PhraseMatcher.State { matcher.start }

    /// Never nil: what is missing can still come.
    public func next(_ state: PhraseMatcher.State, _ scalar: Unicode.Scalar) -> PhraseMatcher.State? {
        matcher.advance(state, over: scalar)
    }

    public func accepts(_ state: PhraseMatcher.State) -> Bool {
        matcher.foundAtEnd(state).count == matcher.phrases.count
    }

    public func kind(of scalar: Unicode.Scalar) -> PhraseMatcher.Kind { matcher.kind(of: scalar) }
}
