/// Several constraints at once: the product of their automata, which accepts what all of them accept.
///
/// Each keeps its promise, so the product refuses nothing that could still be right. It may go on where each could be
/// met alone but not all together: required words that no longer fit are found out at the limit, not before. A
/// ``Steerer`` looks ahead and finds them out at once.
public struct Constraints: Constraint {
    private let all: [AnyConstraint]

    public init(_ constraints: [any Constraint]) {
        all = constraints.map { Self.erased($0) }
    }

    private static func erased(_ constraint: some Constraint) -> AnyConstraint {
        AnyConstraint(constraint)
    }

    public var name: String { all.map(\.name).joined(separator: " and ") }

    public var start: [AnyConstraint.State] { all.map(\.start) }

    public func next(_ state: [AnyConstraint.State], _ scalar: Unicode.Scalar) -> [AnyConstraint.State]? {
        var following: [AnyConstraint.State] = []
        following.reserveCapacity(all.count)
        for (constraint, state) in zip(all, state) {
            guard let state = constraint.next(state, scalar) else { return nil }
            following.append(state)
        }
        return following
    }

    public func accepts(_ state: [AnyConstraint.State]) -> Bool {
        zip(all, state).allSatisfy { $0.accepts($1) }
    }

    public func kind(of scalar: Unicode.Scalar) -> [AnyHashable] { all.map { $0.kind(of: scalar) } }

    public func leastScalars(after state: [AnyConstraint.State]) -> Int {
        zip(all, state).map { $0.leastScalars(after: $1) }.max() ?? 0
    }
}
