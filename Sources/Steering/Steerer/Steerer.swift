internal import Measures

/// Says which characters may come next so that a line can still be completed under all its constraints.
///
/// A line that is written from ``start`` by ``next(_:_:)`` can always be completed, and satisfies every constraint
/// where ``mayEnd(_:)`` agrees. What is left out is only what cannot be completed, with one exception: where a search
/// ends its budget before it finds a completion, the character is refused too, and counted in ``openSearches``. So the
/// lines are right in any case; that all right lines can be written holds while that count is 0.
///
/// It learns as it is asked. It is not thread-safe; its answers do not depend on what it was asked before, again while
/// no search stays open.
public final class Steerer {
    /// The characters a line may be written with.
    public let alphabet: [Unicode.Scalar]
    /// Before the first character, after the prefix.
    public let start: Position
    /// The searches that ended their budget.
    public private(set) var openSearches = 0
    private let product: Product
    private let search: CompletionSearch
    private let room: Int

    /// The states that one search looks at, at most, where nothing else is said.
    public static let usualBudget = 5_000

    /// Where a line stands: what its constraints make of it, and the room that it has used.
    public struct Position: Hashable, Sendable {
        fileprivate let state: Int
        fileprivate let used: Int
    }

    /// - Parameters:
    ///   - alphabet: what a line may be written with; each once.
    ///   - prefix: what each line begins with, of any characters.
    ///   - budget: states that one search looks at, at most. For the first, which decides whether there is any line
    ///     at all, ten times as many.
    ///   - capacity: states kept at most, each of about a hundred bytes. Beyond them what is not known stays open.
    /// - Throws: ``RefusalReason`` where no line can be right, or none was found within the budget.
    public init(
        _ constraints: [any Constraint], alphabet: some Sequence<Unicode.Scalar>, after prefix: String = "",
        budget: Int = usualBudget, capacity: Int = 100_000
    ) throws(RefusalReason) {
        self.alphabet = Array(alphabet)
        let attempt = Attempt(
            alphabet: self.alphabet, prefix: prefix, budget: 10 * min(max(budget, 1), 1 << 24), capacity: capacity)
        let product = attempt.product(of: constraints)
        guard let start = product.start, attempt.succeeds(product) == true else {
            throw attempt.reason(for: constraints)
        }
        self.product = product
        search = CompletionSearch(product, budget: budget)
        room = product.measure.room
        self.start = Position(state: start.state, used: start.cost)
    }

    /// The position after one more character; nil where the line could not be completed after it.
    public func next(_ position: Position, _ scalar: Unicode.Scalar) -> Position? {
        guard let character = product.characters.number(of: scalar), character < product.characters.writable else {
            return nil
        }
        return next(position, character)
    }

    /// For each character of the alphabet whether it may come next.
    public func allowed(after position: Position) -> [Bool] {
        var answers = [Bool?](repeating: nil, count: product.characters.writable)
        return alphabet.map { scalar in
            guard let character = product.characters.number(of: scalar) else { return false }
            let answer = answers[character] ?? (next(position, character) != nil)
            answers[character] = answer
            return answer
        }
    }

    /// Whether the line may end here.
    public func mayEnd(_ position: Position) -> Bool { product.accepts(position.state) }

    /// The end of a line that is right, as short as any that is known.
    public func completion(of position: Position) -> String {
        product.completion(from: position.state)
    }

    /// The least length of a line that goes on from here, in the unit of the first limit whose unit adds up over the
    /// alphabet, in scalars where there is none; nil where the budget ends before it is known.
    public func leastLength(from position: Position) -> Int? {
        search.least(from: position.state).map { Measure.weight(of: position.used + $0) }
    }

    /// Scalars that the required phrases still want of a line that goes on from here, at the least; 0 where they have
    /// too many states to be looked at beforehand.
    public func requiredScalars(after position: Position) -> Int {
        Measure.scalars(of: product.required(after: position.state))
    }

    private func next(_ position: Position, _ character: Int) -> Position? {
        let used = position.used + product.costs[character]
        switch product.step(from: position.state, character) {
        case .dead: return nil
        case .full: break
        case .to(let state):
            if let answer = search.canComplete(state, within: room - used) {
                return answer ? Position(state: state, used: used) : nil
            }
        }
        openSearches += 1
        return nil
    }
}
