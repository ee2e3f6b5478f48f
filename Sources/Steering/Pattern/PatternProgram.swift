/// A pattern as a nondeterministic automaton (Thompson 1968): steps that read a scalar, and forks between them.
struct PatternProgram: Sendable {
    private var steps: [Step] = [.match]
    private(set) var classes: [ScalarClass] = []
    private var numbers: [ScalarClass: Int] = [:]
    /// Scalars that lie between each step and the match.
    private var toMatch: [Int] = []

    private enum Step {
        case match
        /// Reads a scalar of the class with that number.
        case one(Int, next: Int32)
        case fork([Int32])
    }

    /// The steps at which the automaton stands before it has read anything.
    private(set) var start: [Int32] = []

    init(_ node: PatternNode) {
        let first = add(node, before: 0)
        start = reading(from: [first])
        measure()
    }

    /// Adds the steps of a node that goes on at `next`, and returns its first.
    private mutating func add(_ node: PatternNode, before next: Int32) -> Int32 {
        switch node {
        case .empty: return next
        case .one(let scalars):
            let number = numbers[scalars] ?? classes.count
            if number == classes.count { classes.append(scalars) }
            numbers[scalars] = number
            return add(.one(number, next: next))
        case .sequence(let nodes):
            return nodes.reversed().reduce(next) { add($1, before: $0) }
        case .either(let nodes):
            return add(.fork(nodes.map { add($0, before: next) }))
        case .repeated(let node, let least, let most):
            var following = next
            if let most {
                for _ in least..<most { following = add(.fork([add(node, before: following), next])) }
            } else {
                let loop = add(.fork([]))
                steps[Int(loop)] = .fork([add(node, before: loop), next])
                following = loop
            }
            return (0..<least).reduce(following) { following, _ in add(node, before: following) }
        }
    }

    private mutating func add(_ step: Step) -> Int32 {
        steps.append(step)
        return Int32(steps.count - 1)
    }

    /// The steps that read a scalar, or match, to which forks lead from `places`; in order.
    private func reading(from places: [Int32]) -> [Int32] {
        var seen = Set<Int32>()
        var pending = places
        var result: [Int32] = []
        while let place = pending.popLast() {
            guard seen.insert(place).inserted else { continue }
            if case .fork(let branches) = steps[Int(place)] { pending += branches } else { result.append(place) }
        }
        return result.sorted()
    }

    func next(_ places: [Int32], _ scalar: Unicode.Scalar) -> [Int32] {
        let following = places.compactMap { place -> Int32? in
            guard case .one(let number, let next) = steps[Int(place)] else { return nil }
            return classes[number].contains(scalar) ? next : nil
        }
        return reading(from: following)
    }

    func matches(_ places: [Int32]) -> Bool { places.first == 0 }

    func leastScalars(from places: [Int32]) -> Int { places.map { toMatch[Int($0)] }.min() ?? 0 }

    /// Relaxes the distances until none changes. Steps were added from the match backwards, so that only loops take
    /// more than one round.
    private mutating func measure() {
        let far = steps.count + 1
        toMatch = [Int](repeating: far, count: steps.count)
        toMatch[0] = 0
        var changed = true
        while changed {
            changed = false
            for (place, step) in steps.enumerated() {
                let distance =
                    switch step {
                    case .match: 0
                    case .one(_, let next): min(toMatch[Int(next)] + 1, far)
                    case .fork(let branches): branches.map { toMatch[Int($0)] }.min() ?? far
                    }
                if distance < toMatch[place] { (toMatch[place], changed) = (distance, true) }
            }
        }
    }
}
