/// What a line must be, as an automaton over its characters: it reads one scalar at a time and says which may come next.
///
/// A writer that follows it asks ``next(_:_:)`` before each scalar and ends the line only where ``accepts(_:)`` agrees.
/// The promise behind that: ``next(_:_:)`` is nil only where no text that begins this way is accepted.
public protocol Constraint: Sendable {
    /// What the text so far means to the constraint; equal states have the same future.
    associatedtype State: Hashable & Sendable
    /// What a scalar means to the constraint.
    associatedtype Kind: Hashable = Unicode.Scalar

    /// What a refusal calls it: a noun with its article, as “the pattern”.
    var name: String { get }

    /// The state before the first scalar.
    var start: State { get }

    /// The state after one more scalar; nil where no continuation can be right.
    func next(_ state: State, _ scalar: Unicode.Scalar) -> State?

    /// Whether the text may end here.
    func accepts(_ state: State) -> Bool

    /// The kind of a scalar: two of a kind lead from each state to the same state.
    func kind(of scalar: Unicode.Scalar) -> Kind

    /// Scalars that must still come before the text may end: never more than that, 0 where it is not known.
    func leastScalars(after state: State) -> Int

    /// A scalar after which the text is nearer to an end, as far as this constraint goes; nil where none is known at once.
    func nearestScalar(after state: State) -> Unicode.Scalar?

    /// Whether there are so few states that all can be looked at before the first character is written.
    var hasFewStates: Bool { get }

    /// Whether states tell almost every text from every other, so that few ways lead to one state.
    var remembersText: Bool { get }
}

extension Constraint where Kind == Unicode.Scalar {
    public func kind(of scalar: Unicode.Scalar) -> Unicode.Scalar { scalar }
}

extension Constraint {
    public func leastScalars(after state: State) -> Int { 0 }

    public func nearestScalar(after state: State) -> Unicode.Scalar? { nil }

    public var hasFewStates: Bool { false }

    public var remembersText: Bool { false }

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
