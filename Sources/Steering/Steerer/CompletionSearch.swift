/// Looks for the cheapest completion of a line: A* (Hart, Nilsson and Raphael 1968) on the product of the constraints.
///
/// Each search leaves behind what it has learned: completions by which the next one ends early, and for the states that
/// it has seen how far from an end they are at the least (as in adaptive A*, Koenig and Likhachev 2005).
///
/// Before it looks for the cheapest it tries what costs less: the same question without the constraints that remember
/// the text, and a walk straight towards an end.
final class CompletionSearch {
    private let product: Product
    private let relaxed: CompletionSearch?
    private let budget: Int
    private var queue = PriorityQueue()
    /// The search in which each state was last reached, how dearly, and from where.
    private var reachedIn: [Int32] = []
    private var costs: [Int] = []
    private var cameFrom: [(state: Int, character: Int)] = []
    private var reached: [Int] = []
    private var number: Int32 = 0

    /// States whose continuations a walk looks at, at most.
    private static let walkLimit = 64

    /// - Parameter budget: states whose continuations one search looks at, at most.
    init(_ product: Product, budget: Int) {
        (self.product, self.budget) = (product, budget)
        relaxed = product.relaxed.map { CompletionSearch($0, budget: budget) }
    }

    /// Whether a line can be completed from a state within a room; nil where the budget ends before that is known.
    func canComplete(_ state: Int, within room: Int) -> Bool? {
        if product.upper[state] <= room { return true }
        if product.lower[state] > room { return false }
        if let answer = relaxedAnswer(state, within: room) { return answer }
        if follow(from: state, within: room) { return true }
        return search(from: state, within: room, untilBest: false)
    }

    /// What the relaxed product knows: that there is no completion, or one that holds here too.
    private func relaxedAnswer(_ state: Int, within room: Int) -> Bool? {
        guard let relaxed, let easier = product.easierState(of: state),
            let answer = relaxed.canComplete(easier, within: room)
        else { return nil }
        guard answer else {
            product.raiseLower(of: state, to: relaxed.product.lower[easier])
            return false
        }
        begin(from: state)
        var (here, there, cost) = (state, easier, 0)
        while !relaxed.product.accepts(there) {
            let arrow = relaxed.product.witness[there]
            guard case .to(let next) = product.step(from: here, arrow.character) else { return nil }
            cost += product.costs[arrow.character]
            reach(next, at: cost, from: (here, arrow.character))
            (here, there) = (next, arrow.to)
        }
        guard product.accepts(here) else { return nil }
        noteCompletion(through: here, from: state)
        return product.upper[state] <= room ? true : nil
    }

    /// Goes the way that the constraints show, one step at a time, and walks on from where they show none; most
    /// completions are found so.
    private func follow(from origin: Int, within room: Int) -> Bool {
        begin(from: origin)
        var (state, cost) = (origin, 0)
        for _ in 0..<Self.walkLimit {
            guard let arrow = product.nearestArrow(from: state), !isReached(arrow.to) else { break }
            let next = cost + product.costs[arrow.character]
            guard next + product.lower[arrow.to] <= room else { break }
            cost = next
            reach(arrow.to, at: cost, from: (state, arrow.character))
            if cost + product.upper[arrow.to] <= room {
                noteCompletion(through: arrow.to, from: origin)
                return true
            }
            state = arrow.to
        }
        return walk(from: origin, and: state, within: room)
    }

    /// Walks towards an end by what the constraints want one by one; finds most completions where there is room.
    ///
    /// - Parameter further: a state that was reached from the origin; perhaps the origin itself.
    private func walk(from origin: Int, and further: Int, within room: Int) -> Bool {
        for state in further == origin ? [origin] : [origin, further] {
            queue.push(.init(estimate: product.wanted[state], cost: costs[state], state: state))
        }
        let limit = Self.walkLimit + 2 * Measure.scalars(of: product.wanted[further])
        var looked = 0
        while looked < limit, !product.isFull, let nearest = queue.pop() {
            guard nearest.cost == costs[nearest.state] else { continue }
            looked += 1
            for arrow in product.arrows(from: nearest.state) {
                let cost = nearest.cost + product.costs[arrow.character]
                guard cost + product.lower[arrow.to] <= room, !isReached(arrow.to) || cost < costs[arrow.to] else {
                    continue
                }
                reach(arrow.to, at: cost, from: (nearest.state, arrow.character))
                if cost + product.upper[arrow.to] <= room {
                    noteCompletion(through: arrow.to, from: origin)
                    return true
                }
                queue.push(.init(estimate: product.wanted[arrow.to], cost: cost, state: arrow.to))
            }
        }
        return false
    }

    /// The cost of the cheapest completion, ``Int/infinite`` where there is none; nil where the budget ends.
    func least(from state: Int) -> Int? {
        if product.lower[state] < product.upper[state] {
            guard search(from: state, within: .infinite - 1, untilBest: true) != nil else { return nil }
        }
        return product.upper[state]
    }

    private func search(from origin: Int, within room: Int, untilBest: Bool) -> Bool? {
        begin(from: origin)
        queue.push(.init(estimate: product.lower[origin], cost: 0, state: origin))
        // No completion is cheaper than the cheapest estimate that is still open, or that was left aside.
        var leftAside = Int.infinite
        var looked = 0
        while let nearest = queue.pop() {
            guard nearest.cost == costs[nearest.state] else { continue }
            if untilBest, nearest.estimate >= product.upper[origin] {
                learn(that: product.upper[origin])
                return true
            }
            if looked == budget || product.isFull {
                learn(that: min(nearest.estimate, leftAside))
                return nil
            }
            looked += 1
            for arrow in product.arrows(from: nearest.state) {
                let cost = nearest.cost + product.costs[arrow.character]
                let estimate = cost + product.lower[arrow.to]
                if estimate > room {
                    leftAside = min(leftAside, estimate)
                    continue
                }
                guard !isReached(arrow.to) || cost < costs[arrow.to] else { continue }
                reach(arrow.to, at: cost, from: (nearest.state, arrow.character))
                if cost + product.upper[arrow.to] <= room {
                    noteCompletion(through: arrow.to, from: origin)
                    if !untilBest {
                        learn(that: min(nearest.estimate, leftAside))
                        return true
                    }
                }
                queue.push(.init(estimate: max(estimate, nearest.estimate), cost: cost, state: arrow.to))
            }
        }
        learn(that: min(leftAside, product.upper[origin]))
        return untilBest ? product.upper[origin] < .infinite : false
    }

    private func begin(from origin: Int) {
        number += 1
        queue.removeAll()
        reached.removeAll(keepingCapacity: true)
        reach(origin, at: 0, from: (origin, -1))
    }

    private func isReached(_ state: Int) -> Bool { state < reachedIn.count && reachedIn[state] == number }

    private func reach(_ state: Int, at cost: Int, from before: (state: Int, character: Int)) {
        if state >= reachedIn.count {
            let more = product.count - reachedIn.count
            reachedIn += repeatElement(0, count: more)
            costs += repeatElement(0, count: more)
            cameFrom += repeatElement((state: 0, character: 0), count: more)
        }
        if reachedIn[state] != number { reached.append(state) }
        (reachedIn[state], costs[state], cameFrom[state]) = (number, cost, before)
    }

    /// From the origin no completion is cheaper than `least`, so none is from a state by more than the way there.
    private func learn(that least: Int) {
        for state in reached {
            product.raiseLower(of: state, to: least >= .infinite ? .infinite : least - costs[state])
        }
    }

    private func noteCompletion(through state: Int, from origin: Int) {
        var (state, cost) = (state, product.upper[state])
        while state != origin {
            let (before, character) = cameFrom[state]
            cost += product.costs[character]
            product.lowerUpper(of: before, to: cost, by: .init(character: character, to: state))
            cost = product.upper[before]
            state = before
        }
    }
}
