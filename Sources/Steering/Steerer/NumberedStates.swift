/// A constraint's states by number, in the order in which they were first reached.
protocol NumberedStates: AnyObject {
    var count: Int { get }
    func next(_ state: Int, _ scalar: Unicode.Scalar) -> Int?
    func accepts(_ state: Int) -> Bool
    func leastScalars(after state: Int) -> Int
    func nearestScalar(after state: Int) -> Unicode.Scalar?
}

final class StatesOf<Hidden: Constraint>: NumberedStates {
    private let constraint: Hidden
    private var states: [Hidden.State]
    private var numbers: [Hidden.State: Int]

    init(_ constraint: Hidden) {
        self.constraint = constraint
        states = [constraint.start]
        numbers = [constraint.start: 0]
    }

    var count: Int { states.count }

    subscript(state: Int) -> Hidden.State { states[state] }

    func next(_ state: Int, _ scalar: Unicode.Scalar) -> Int? {
        guard let next = constraint.next(states[state], scalar) else { return nil }
        if let number = numbers[next] { return number }
        states.append(next)
        numbers[next] = states.count - 1
        return states.count - 1
    }

    func accepts(_ state: Int) -> Bool { constraint.accepts(states[state]) }

    func leastScalars(after state: Int) -> Int { constraint.leastScalars(after: states[state]) }

    func nearestScalar(after state: Int) -> Unicode.Scalar? { constraint.nearestScalar(after: states[state]) }
}
