internal import Measures

/// The product of constraints over an alphabet, built as far as it is looked at.
///
/// The first length limit whose unit adds up stays outside: what a state can still become does not depend on where in
/// the line it stands, and the room left is compared with what must still come.
final class Product {
    let characters: Characters
    let measure: Measure
    /// The cost of each class of characters.
    let costs: [Int]
    /// The state after the prefix, and what that costs; nil where it breaks a constraint.
    private(set) var start: (state: Int, cost: Int)?
    private let components: [LazyAutomaton]
    /// Length limits that are components.
    private let limits: [Limit]
    /// The components that want phrases.
    private let phrases: [Int]
    private var table: StateTable
    /// The constraints that remember no text, by the same automata: what cannot be completed under them cannot be here,
    /// and what completes a line there mostly does here too. Nil where that would leave out none, or all.
    let relaxed: Product?
    /// The components that the relaxed product shares.
    private let shared: [Int]
    /// For each state, the relaxed product's.
    private var easier: [Int32] = []
    /// For each state, no more and no less than the cost of the cheapest completion.
    private(set) var lower: [Int] = []
    private(set) var upper: [Int] = []
    /// For each state, what the constraints want one by one, added up: more than they want together, as a rule.
    private(set) var wanted: [Int] = []
    /// The first step of the completion that `upper` counts.
    private(set) var witness: [Arrow] = []
    private var arrows: [Arrow] = []
    /// A tuple in the making.
    private var following: [Int32]
    /// Each state's arrows, once they were looked for.
    private var ranges: [Range<Int>?] = []

    private typealias Limit = (component: Int, limit: LengthLimit, states: StatesOf<LengthLimit>)

    struct Arrow {
        let character: Int
        let to: Int
    }

    /// States at most.
    private let capacity: Int

    init(_ constraints: [any Constraint], alphabet: [Unicode.Scalar], prefix: [Unicode.Scalar], capacity: Int) {
        let scalars = alphabet + prefix
        let lengths = constraints.map { constraint in
            (constraint as? LengthLimit).map { Measure($0, among: scalars) }
        }
        let outside = lengths.firstIndex { $0?.weights.areExact == true }
        let measure = outside.flatMap { lengths[$0] } ?? Measure(nil, among: scalars)
        var inside: [any Constraint] = []
        var measures = [measure]
        for (index, constraint) in constraints.enumerated() where index != outside {
            inside.append(constraint)
            if let length = lengths[index] { measures.append(length) }
        }
        if let limit = measure.limit, limit.least > 0, min(limit.least, 1 << 24) + limit.discount > 0 {
            inside.append(LeastLength(least: min(limit.least, 1 << 24) + limit.discount, weights: measure.weights))
        }
        let kinds = inside.map { Self.kinds(of: scalars, to: $0) }
        let weighings = measures.map { measure in scalars.map { measure.weights[$0] } }
        let characters = Characters(alphabet, prefix: prefix, kinds: kinds + weighings)
        let classKinds = kinds.map { kinds in characters.places.map { kinds[$0] } }
        let costs = characters.examples.map { Measure.cost(measure.weights[$0]) }
        let weights = [costs] + measures.dropFirst().map { measure in characters.examples.map { measure.weights[$0] } }
        let steps = prefix.compactMap { characters.number(of: $0) }

        var components: [LazyAutomaton] = []
        var forgetful: [Int] = []
        var limits: [Limit] = []
        var phrases: [Int] = []
        var start: [Int32]? = []
        func add(_ constraint: some Constraint) {
            let states = StatesOf(constraint)
            let automaton = LazyAutomaton(
                states, kinds: classKinds[components.count], characters, weights: weights)
            if let limit = constraint as? LengthLimit, let states = states as? StatesOf<LengthLimit> {
                limits.append((components.count, limit, states))
            }
            if constraint is RequiredPhrases { phrases.append(components.count) }
            if !constraint.remembersText { forgetful.append(components.count) }
            components.append(automaton)
            var state: Int? = 0
            for step in steps { state = state.flatMap { automaton.next($0, step) } }
            if let state {
                if constraint.hasFewStates {
                    automaton.explore(from: state, weights)
                }
                start?.append(Int32(state))
            } else {
                start = nil
            }
        }
        for constraint in inside { add(constraint) }

        (self.measure, self.characters, self.costs, self.limits) = (measure, characters, costs, limits)
        (self.components, self.phrases, self.capacity) = (components, phrases, capacity)
        shared = forgetful
        relaxed =
            forgetful.isEmpty || forgetful.count == components.count
            ? nil : Product(relaxing: components, to: forgetful, measure, characters, costs, limits, capacity)
        table = StateTable(width: components.count)
        following = Array(repeating: 0, count: components.count)
        if let start, let state = number(of: start) {
            self.start = (state, steps.reduce(0) { $0 + costs[$1] })
        }
    }

    /// Some of another product's components.
    private init(
        relaxing components: [LazyAutomaton], to places: [Int], _ measure: Measure, _ characters: Characters,
        _ costs: [Int], _ limits: [Limit], _ capacity: Int
    ) {
        (self.measure, self.characters, self.costs, self.capacity) = (measure, characters, costs, capacity)
        self.components = places.map { components[$0] }
        self.limits = limits.compactMap { limit in
            places.firstIndex(of: limit.component).map { ($0, limit.limit, limit.states) }
        }
        (phrases, relaxed, shared, start) = ([], nil, [], nil)
        table = StateTable(width: places.count)
        following = Array(repeating: 0, count: places.count)
    }

    /// The kind of each of some scalars, by number.
    private static func kinds<Hidden: Constraint>(of scalars: [Unicode.Scalar], to constraint: Hidden) -> [Int] {
        var numbers: [Hidden.Kind: Int] = [:]
        return scalars.map { scalar in
            let kind = constraint.kind(of: scalar)
            let number = numbers[kind] ?? numbers.count
            numbers[kind] = number
            return number
        }
    }

    var count: Int { table.count }

    /// Whether no more states can be looked at.
    var isFull: Bool { count >= capacity }

    func accepts(_ state: Int) -> Bool { upper[state] == 0 }

    /// What the required phrases want after a state, at the least.
    func required(after state: Int) -> Int {
        phrases.reduce(0) { max($0, components[$1].bounds[0][table[state, $1]]) }
    }

    func easierState(of state: Int) -> Int? { relaxed == nil ? nil : Int(easier[state]) }

    /// Where a character leads.
    enum Step {
        case to(Int)
        /// No line can be completed after it, as far as each constraint knows.
        case dead
        /// To a state that there is no more room for.
        case full
    }

    func step(from state: Int, _ character: Int) -> Step {
        guard let tuple = tuple(after: state, character) else { return .dead }
        if isFull { return table.number(of: tuple).map { .to($0) } ?? .full }
        return number(of: tuple).map { .to($0) } ?? .dead
    }

    /// A step towards an end, as one of the constraints that want more would take it; nil where none is known at once.
    func nearestArrow(from state: Int) -> Arrow? {
        for place in components.indices where components[place].bounds[0][table[state, place]] > 0 {
            for character in components[place].nearestCharacters(after: table[state, place], characters)
            where character < characters.writable {
                if case .to(let next) = step(from: state, character) { return Arrow(character: character, to: next) }
            }
        }
        return nil
    }

    /// Where each character that may be written leads from a state, dead ends that show at once left out.
    func arrows(from state: Int) -> ArraySlice<Arrow> {
        if let range = ranges[state] { return arrows[range] }
        let first = arrows.count
        for character in 0..<characters.writable {
            if let tuple = tuple(after: state, character), let to = number(of: tuple) {
                arrows.append(Arrow(character: character, to: to))
            }
        }
        ranges[state] = first..<arrows.count
        return arrows[first...]
    }

    private func tuple(after state: Int, _ character: Int) -> [Int32]? {
        for place in components.indices {
            guard let next = components[place].next(table[state, place], character) else { return nil }
            following[place] = Int32(next)
        }
        return following
    }

    /// What the least lengths among the components still want, about.
    private func missing(in tuple: [Int32]) -> Int {
        limits.reduce(0) { sum, length in
            let missing = length.limit.least - length.states[Int(tuple[length.component])].length
            return sum + Measure.cost(1) * min(max(missing, 0), 1 << 24)
        }
    }

    /// The number of a tuple of states; nil where no line can be completed from it, as far as each constraint knows.
    private func number(of tuple: [Int32]) -> Int? {
        if let known = table.number(of: tuple) { return known }
        var bound = bound(of: tuple, 0)
        guard bound < .infinite else { return nil }
        for (index, length) in limits.enumerated() {
            let running = length.states[Int(tuple[length.component])]
            guard running.least(adding: self.bound(of: tuple, index + 1)) <= length.limit.limit else { return nil }
        }
        if let relaxed {
            guard let state = relaxed.number(of: shared.map { tuple[$0] }) else { return nil }
            easier.append(Int32(state))
            bound = max(bound, relaxed.lower[state])
        }
        let state = table.add(tuple)
        let accepts = components.indices.allSatisfy { components[$0].accepting[Int(tuple[$0])] }
        lower.append(bound)
        upper.append(accepts ? 0 : .infinite)
        wanted.append(
            components.indices.reduce(missing(in: tuple)) { $0 + components[$1].bounds[0][Int(tuple[$1])] })
        witness.append(Arrow(character: -1, to: state))
        ranges.append(nil)
        return state
    }

    private func bound(of tuple: [Int32], _ measure: Int) -> Int {
        var bound = 0
        for place in components.indices { bound = max(bound, components[place].bounds[measure][Int(tuple[place])]) }
        return bound
    }

    func raiseLower(of state: Int, to cost: Int) {
        if cost > lower[state] { lower[state] = cost }
    }

    /// Notes that a completion begins with an arrow and costs so much.
    func lowerUpper(of state: Int, to cost: Int, by arrow: Arrow) {
        if cost < upper[state] { (upper[state], witness[state]) = (cost, arrow) }
    }

    /// What follows the known steps from a state to an end.
    func completion(from state: Int) -> String {
        var text = String.UnicodeScalarView()
        var state = state
        while !accepts(state) {
            text.append(characters.examples[witness[state].character])
            state = witness[state].to
        }
        return String(text)
    }
}
