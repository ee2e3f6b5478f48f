/// A constraint's automaton over classes of characters, as a table that is filled in as it is asked.
final class LazyAutomaton {
    private let states: any NumberedStates
    /// The kind of each class of characters; a scalar of each kind, and the classes of it that may be written.
    private let kinds: [Int]
    private let examples: [Unicode.Scalar]
    private let classes: [[Int]]
    private var arrows: ArrowTable
    private(set) var accepting: [Bool] = []
    /// For each measure and state, no more than what must still come.
    private(set) var bounds: [[Int]]
    /// For each measure, the weight of the lightest class.
    private let lightest: [Int]
    /// For each state that was looked at beforehand, the kind after which the text is nearest to an end.
    private var nearest: [Int?] = []

    private static let dead: Int32 = -2
    /// States that are looked at beforehand, at most.
    private static let explorationLimit = 20_000

    /// - Parameters:
    ///   - kinds: what each class of characters is to the constraint, by number.
    ///   - weights: for each measure, what each class of characters weighs at the least.
    init(_ states: any NumberedStates, kinds: [Int], _ characters: Characters, weights: [[Int]]) {
        (self.states, self.kinds) = (states, kinds)
        var classes = [[Int]](repeating: [], count: (kinds.max() ?? -1) + 1)
        for (character, kind) in kinds.enumerated() { classes[kind].append(character) }
        examples = classes.map { characters.examples[$0[0]] }
        arrows = ArrowTable(kinds: examples.count)
        self.classes = classes.map { $0.filter { $0 < characters.writable } }
        lightest = weights.map { $0[..<characters.writable].min() ?? 0 }
        bounds = weights.map { _ in [] }
        grow()
    }

    func next(_ state: Int, _ character: Int) -> Int? {
        let kind = kinds[character]
        let known = arrows[state, kind]
        guard known == ArrowTable.unknown else { return known == Self.dead ? nil : Int(known) }
        let next = states.next(state, examples[kind])
        grow()
        arrows[state, kind] = next.map { Int32($0) } ?? Self.dead
        return next
    }

    /// The classes of characters after which the text is nearer to an end, as far as that is known at once.
    func nearestCharacters(after state: Int, _ characters: Characters) -> [Int] {
        if state < nearest.count, let kind = nearest[state] { return classes[kind] }
        return states.nearestScalar(after: state).flatMap { characters.number(of: $0) }.map { [$0] } ?? []
    }

    /// Makes room for the states that have been numbered since.
    private func grow() {
        for state in accepting.count..<states.count {
            arrows.addState()
            accepting.append(states.accepts(state))
            let least = states.leastScalars(after: state)
            for measure in bounds.indices { bounds[measure].append(least * lightest[measure]) }
        }
    }

    /// Looks at all states that can be reached from one, and measures from each to the nearest end.
    ///
    /// Nothing changes where there are too many of them.
    func explore(from first: Int, _ weights: [[Int]]) {
        let least = weights.map { weights in classes.map { $0.reduce(.infinite) { min($0, weights[$1]) } } }
        var arrows: [(from: Int, kind: Int, to: Int)] = []
        var reached = [first]
        var isSeen = [Bool](repeating: false, count: states.count)
        isSeen[first] = true
        var place = 0
        while place < reached.count {
            let state = reached[place]
            place += 1
            for kind in classes.indices {
                guard let character = classes[kind].first, let to = next(state, character) else { continue }
                arrows.append((state, kind, to))
                if to >= isSeen.count { isSeen += repeatElement(false, count: to + 1 - isSeen.count) }
                if !isSeen[to] { reached.append(to) }
                isSeen[to] = true
            }
            if reached.count > Self.explorationLimit { return }
        }
        let ends = reached.filter { accepting[$0] }
        for measure in least.indices {
            let distances = Self.distances(arrows, least[measure], ends: ends, states.count)
            for state in reached { bounds[measure][state] = distances[state] }
        }
        nearest = Array(repeating: nil, count: states.count)
        var costs = [Int](repeating: .infinite, count: states.count)
        for arrow in arrows {
            let cost = least[0][arrow.kind] + bounds[0][arrow.to]
            if cost < costs[arrow.from] { (costs[arrow.from], nearest[arrow.from]) = (cost, arrow.kind) }
        }
    }

    /// Dijkstra's algorithm from the ends backwards.
    private static func distances(
        _ arrows: [(from: Int, kind: Int, to: Int)], _ weights: [Int], ends: [Int], _ count: Int
    ) -> [Int] {
        var incoming = [[Int]](repeating: [], count: count)
        for (index, arrow) in arrows.enumerated() { incoming[arrow.to].append(index) }
        var distances = [Int](repeating: .infinite, count: count)
        var queue = PriorityQueue()
        for end in ends {
            distances[end] = 0
            queue.push(.init(estimate: 0, cost: 0, state: end))
        }
        while let nearest = queue.pop() {
            guard nearest.cost == distances[nearest.state] else { continue }
            for index in incoming[nearest.state] {
                let cost = nearest.cost + weights[arrows[index].kind]
                if cost < distances[arrows[index].from] {
                    distances[arrows[index].from] = cost
                    queue.push(.init(estimate: cost, cost: cost, state: arrows[index].from))
                }
            }
        }
        return distances
    }
}

extension Int {
    /// More than any line weighs, and small enough to be added to.
    static let infinite = Int.max / 4
}
