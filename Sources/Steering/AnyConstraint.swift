/// A constraint whose kind of state is hidden, so that several kinds stand in one list.
public struct AnyConstraint: Constraint {
    /// A state of the hidden constraint.
    public struct State: Hashable, Sendable {
        fileprivate let hidden: any Hashable & Sendable

        public static func == (first: State, second: State) -> Bool {
            AnyHashable(first.hidden) == AnyHashable(second.hidden)
        }

        public func hash(into hasher: inout Hasher) {
            hidden.hash(into: &hasher)
        }
    }

    public let name: String
    public let start: State
    public let hasFewStates: Bool
    public let remembersText: Bool
    private let following: @Sendable (State, Unicode.Scalar) -> State?
    private let accepting: @Sendable (State) -> Bool
    private let kinds: @Sendable (Unicode.Scalar) -> AnyHashable
    private let leastScalars: @Sendable (State) -> Int

    public init<Hidden: Constraint>(_ constraint: Hidden) {
        name = constraint.name
        start = State(hidden: constraint.start)
        hasFewStates = constraint.hasFewStates
        remembersText = constraint.remembersText
        following = { state, scalar in
            guard let state = state.hidden as? Hidden.State else { return nil }
            return constraint.next(state, scalar).map { State(hidden: $0) }
        }
        accepting = { state in
            guard let state = state.hidden as? Hidden.State else { return false }
            return constraint.accepts(state)
        }
        kinds = { AnyHashable(constraint.kind(of: $0)) }
        leastScalars = { state in
            (state.hidden as? Hidden.State).map { constraint.leastScalars(after: $0) } ?? 0
        }
    }

    public func next(_ state: State, _ scalar: Unicode.Scalar) -> State? { following(state, scalar) }

    public func accepts(_ state: State) -> Bool { accepting(state) }

    public func kind(of scalar: Unicode.Scalar) -> AnyHashable { kinds(scalar) }

    public func leastScalars(after state: State) -> Int { leastScalars(state) }
}
