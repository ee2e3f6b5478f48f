public import Measures

/// A line in which none of the phrases stands.
public struct BannedPhrases: Constraint {
    let matcher: PhraseMatcher

    /// - Parameter phrases: made by `Phrase(banned:)` where a `*` at the end takes inflections.
    public init(_ phrases: [Phrase]) {
        matcher = PhraseMatcher(phrases)
    }

    public var start: PhraseMatcher.State { matcher.start }

    public func next(_ state: PhraseMatcher.State, _ scalar: Unicode.Scalar) -> PhraseMatcher.State? {
        let following = matcher.advance(state, over: scalar)
        return following.found.isEmpty ? following : nil
    }

    public func accepts(_ state: PhraseMatcher.State) -> Bool {
        matcher.foundAtEnd(state).isEmpty
    }
}
