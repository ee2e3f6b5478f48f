public import Measures

/// A line in which none of the phrases stands.
public struct BannedPhrases: Constraint {
    let matcher: PhraseMatcher

    /// - Parameter phrases: made by `Phrase(banned:)` where a `*` at the end takes inflections, or where they are not to stand
    ///   inside words either.
    public init(_ phrases: [Phrase]) {
        matcher = PhraseMatcher(phrases)
    }

    public var name: String { "the banned words" }

    public var start: PhraseMatcher.State { matcher.start }

    public func next(_ state: PhraseMatcher.State, _ scalar: Unicode.Scalar) -> PhraseMatcher.State? {
        let following = matcher.advance(state, over: scalar)
        return following.found.isEmpty ? following : nil
    }

    public func accepts(_ state: PhraseMatcher.State) -> Bool {
        matcher.foundAtEnd(state).isEmpty
    }

    public func kind(of scalar: Unicode.Scalar) -> PhraseMatcher.Kind { matcher.kind(of: scalar) }
}
