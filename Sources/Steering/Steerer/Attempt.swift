internal import Measures

/// Tries whether constraints leave any line, to name those that leave none.
struct Attempt {
    let alphabet: [Unicode.Scalar]
    let prefix: String
    let budget: Int
    let capacity: Int

    func product(of constraints: [any Constraint]) -> Product {
        Product(constraints, alphabet: alphabet, prefix: Array(prefix.unicodeScalars), capacity: capacity)
    }

    /// Whether there is a line; nil where the budget ends before that is known.
    func succeeds(_ product: Product) -> Bool? {
        guard let (state, cost) = product.start else { return false }
        return CompletionSearch(product, budget: budget).canComplete(state, within: product.measure.room - cost)
    }

    /// Why constraints that leave no line leave none.
    func reason(for constraints: [any Constraint]) -> RefusalReason {
        guard succeeds(product(of: constraints)) == false else { return .searchEnded(states: budget) }
        var guilty = constraints
        for index in constraints.indices.reversed() {
            var fewer = guilty
            fewer.remove(at: index)
            if succeeds(product(of: fewer)) == false { guilty = fewer }
        }
        let limits = guilty.compactMap { $0 as? LengthLimit }
        let others = guilty.filter { !($0 is LengthLimit) }
        let names = others.map(\.name)
        if limits.count == 1, let length = leastLength(of: others, over: limits[0]) {
            let (limit, unit) = (limits[0].limit, limits[0].unit)
            if others.count == 1, others[0] is RequiredPhrases {
                return .requiredTooLong(length: length, limit: limit, unit: unit)
            }
            return .tooLong(names.isEmpty ? ["the prefix"] : names, length: length, limit: limit, unit: unit)
        }
        return .contradiction(guilty.map(\.name))
    }

    /// The length of the shortest line that is longer than a limit; nil where there is no line at any length.
    private func leastLength(of constraints: [any Constraint], over limit: LengthLimit) -> Int? {
        let free = product(of: constraints)
        guard succeeds(free) == true, let start = free.start else { return nil }
        let line = prefix + free.completion(from: start.state)
        var (below, length) = (max(limit.limit, -1), limit.length(of: line))
        guard length > below else { return nil }
        while length - below > 1 {
            let middle = below + (length - below) / 2
            if succeeds(product(of: constraints + [limit.with(limit: middle)])) == true {
                length = middle
            } else {
                below = middle
            }
        }
        return length
    }
}
