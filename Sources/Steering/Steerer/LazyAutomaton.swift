/// A constraint's automaton over classes of characters, as a table that is filled in as it is asked.
final class LazyAutomaton {
    private let states: any NumberedStates
    /// The kind of each class of characters, and a scalar of each kind.
    private let kinds: [Int]
    private let examples: [Unicode.Scalar]
    /// The next state by state and kind.
    private var table: [Int32] = []
    private(set) var accepting: [Bool] = []
    /// For each measure and state, no more than what must still come.
    private(set) var bounds: [[Int]]
    /// For each measure, the weight of the lightest class.
    private let lightest: [Int]
    /// For each state that was looked at beforehand, the class after which the text is nearest to an end.
    private var nearest: [Int: Int] = [:]

    private static let unknown: Int32 = -1
    private static let dead: Int32 = -2
    /// States that are looked at beforehand, at most.
    private static let explorationLimit = 20_000

    /// - Parameters:
    ///   - weights: for each measure, what each class of characters weighs at the least.
    init<Hidden: Constraint>(
        _ constraint: Hidden, states: StatesOf<Hidden>, _ characters: Characters, weights: [[Int]]
    ) {
        self.states = states
        var numbers: [Hidden.Kind: Int] = [:]
        var examples: [Unicode.Scalar] = []
        kinds = characters.examples.map { scalar in
            let kind = constraint.kind(of: scalar)
            if let number = numbers[kind] { return number }
            numbers[kind] = examples.count
            examples.append(scalar)
            return examples.count - 1
        }
        self.examples = examples
        lightest = weights.map { $0[..<characters.writable].min() ?? 0 }
        bounds = weights.map { _ in [] }
        grow()
    }

    func next(_ state: Int, _ character: Int) -> Int? {
        let place = state * examples.count + kinds[character]
        if table[place] == Self.unknown {
            let next = states.next(state, examples[kinds[character]])
            grow()
            table[place] = next.map { Int32($0) } ?? Self.dead
        }
        return table[place] == Self.dead ? nil : Int(table[place])
    }

    /// A class of characters after which the text is nearer to an end; nil where none is known at once.
    func nearestCharacter(after state: Int, _ characters: Characters) -> Int? {
        nearest[state] ?? states.nearestScalar(after: state).flatMap { characters.number(of: $0) }
    }

    /// Makes room for the states that have been numbered since.
    private func grow() {
        for state in accepting.count..<states.count {
            table.append(contentsOf: repeatElement(Self.unknown, count: examples.count))
            accepting.append(states.accepts(state))
            let least = states.leastScalars(after: state)
            for measure in bounds.indices { bounds[measure].append(least * lightest[measure]) }
        }
    }

    /// Looks at all states that can be reached from one, and measures from each to the nearest end.
    ///
    /// Nothing changes where there are too many of them.
    func explore(from first: Int, _ weights: [[Int]], writable: Int) {
        let least = lightestOfKinds(weights, writable)
        let characters = examples.indices.map { kinds[..<writable].firstIndex(of: $0) }
        var arrows: [(from: Int, kind: Int, to: Int)] = []
        var reached = [first]
        var seen: Set<Int> = [first]
        while let state = reached.popLast() {
            for (kind, character) in characters.enumerated() {
                guard let character, let to = next(state, character) else { continue }
                arrows.append((state, kind, to))
                if seen.insert(to).inserted { reached.append(to) }
            }
            if seen.count > Self.explorationLimit { return }
        }
        for measure in least.indices {
            let distances = Self.distances(arrows, least[measure], ends: seen.filter { accepting[$0] }, states.count)
            for state in seen { bounds[measure][state] = distances[state] }
        }
        var costs: [Int: Int] = [:]
        for arrow in arrows {
            let cost = least[0][arrow.kind] + bounds[0][arrow.to]
            guard let character = characters[arrow.kind], cost < costs[arrow.from] ?? .infinite else { continue }
            (costs[arrow.from], nearest[arrow.from]) = (cost, character)
        }
    }

    private func lightestOfKinds(_ weights: [[Int]], _ writable: Int) -> [[Int]] {
        weights.map { weights in
            var least = [Int](repeating: .infinite, count: examples.count)
            for character in 0..<writable {
                least[kinds[character]] = min(least[kinds[character]], weights[character])
            }
            return least
        }
    }

    /// Dijkstra's algorithm from the ends backwards.
    private static func distances(
        _ arrows: [(from: Int, kind: Int, to: Int)], _ weights: [Int], ends: Set<Int>, _ count: Int
    ) -> [Int] {
        var incoming = [[Int]](repeating: [], count: count)
        for (index, arrow) in arrows.enumerated() { incoming[arrow.to].append(index) }
        var distances = [Int](repeating: .infinite, count: count)
        var queue = PriorityQueue()
        for end in ends.sorted() {
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
