public import Measures

/// A line in which every one of the phrases stands, in any order; one that is given twice need stand only once.
public struct RequiredPhrases: Constraint {
    let matcher: PhraseMatcher
    /// Scalars that stand in the phrases and nowhere else.
    private var confined: Set<Unicode.Scalar>
    private var prefixCount: Int

    public struct State: Hashable, Sendable {
        fileprivate var matched: PhraseMatcher.State
        /// The phrases under way that hold a confined scalar read before, one of which has to go on to its end; nil where
        /// there is none such.
        fileprivate var bound: [PhraseMatcher.Match]?
        /// Scalars of the prefix that are still to come.
        fileprivate var prefixLeft: Int
    }

    public struct Kind: Hashable {
        fileprivate let matched: PhraseMatcher.Kind
        fileprivate let isConfined: Bool
    }

    /// - Parameters:
    ///   - caseSensitive: true where the phrases must stand as they are written.
    ///   - confined: scalars of the phrases that may stand nowhere else behind the prefix, as those that no model would
    ///     write.
    ///   - prefix: what every line begins with.
    public init(
        _ phrases: [Phrase], caseSensitive: Bool = false, confined: Set<Unicode.Scalar> = [], after prefix: String = ""
    ) {
        matcher = PhraseMatcher(phrases, asWritten: true, caseSensitive: caseSensitive)
        self.confined = confined
        prefixCount = confined.isEmpty ? 0 : prefix.unicodeScalars.count
    }

    /// The same phrases, whose scalars may stand elsewhere, too.
    public var unconfined: RequiredPhrases {
        var free = self
        (free.confined, free.prefixCount) = ([], 0)
        return free
    }

    public var name: String { "the required words" }

    public var hasFewStates: Bool { true }

    public var start: State { State(matched: matcher.start, prefixLeft: prefixCount) }

    /// Nil only for what is confined: the phrases that are missing can still come.
    public func next(_ state: State, _ scalar: Unicode.Scalar) -> State? {
        var following = State(
            matched: matcher.advance(state.matched, over: scalar), prefixLeft: max(state.prefixLeft - 1, 0))
        guard state.prefixLeft == 0 else { return following }
        if let bound = state.bound, !matcher.finds(bound, from: state.matched, to: following.matched) {
            following.bound = matcher.following(bound, from: state.matched, to: following.matched, over: scalar)
            return following.bound?.isEmpty == false ? following : nil
        }
        guard confined.contains(scalar) else { return following }
        following.bound = matcher.following(nil, from: state.matched, to: following.matched, over: scalar)
        return following.bound?.isEmpty == false ? following : nil
    }

    public func accepts(_ state: State) -> Bool {
        matcher.foundAtEnd(state.matched).count == matcher.phrases.count
    }

    public func kind(of scalar: Unicode.Scalar) -> Kind {
        Kind(matched: matcher.kind(of: scalar), isConfined: confined.contains(scalar))
    }
}
