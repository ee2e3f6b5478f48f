/// What a line must be, as an automaton over its characters: it reads one scalar at a time and says which may come next.
///
/// A writer that follows it asks ``next(_:_:)`` before each scalar and ends the line only where ``accepts(_:)`` agrees.
/// The promise behind that: ``next(_:_:)`` is nil only where no text that begins this way is accepted.
public protocol Constraint: Sendable {
    /// What the text so far means to the constraint; equal states have the same future.
    associatedtype State: Hashable & Sendable

    /// The state before the first scalar.
    var start: State { get }

    /// The state after one more scalar; nil where no continuation can be right.
    func next(_ state: State, _ scalar: Unicode.Scalar) -> State?

    /// Whether the text may end here.
    func accepts(_ state: State) -> Bool
}

extension Constraint {
    /// The state after a whole text from the start; nil where no continuation of it can be right.
    public func state(after text: some StringProtocol) -> State? {
        var state = start
        for scalar in text.unicodeScalars {
            guard let following = next(state, scalar) else { return nil }
            state = following
        }
        return state
    }

    /// Whether a whole text is right.
    public func accepts(_ text: some StringProtocol) -> Bool {
        state(after: text).map(accepts) ?? false
    }
}
