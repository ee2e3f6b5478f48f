import Steering
import Synchronization
import Testing

/// How many strings were compared with a plain question, in this run of the tests.
enum Tally {
    private static let compared = Mutex(0)

    static func add(_ strings: Int) {
        let (before, after) = compared.withLock { compared in
            compared += strings
            return (compared - strings, compared)
        }
        if before / 250_000 != after / 250_000 { print("steering: \(after) strings compared so far") }
    }
}

/// Visits every string over `alphabet` of at most `depth` scalars.
func checkAll<C: Constraint>(
    _ constraint: C, over alphabet: String, to depth: Int, showingBoth: Bool = true, isRight: (String) -> Bool
) {
    var wrong: [String] = []
    var accepted = 0
    var refused = 0
    func visit(_ text: String, _ state: C.State?, _ left: Int) {
        let accepts = state.map(constraint.accepts) ?? false
        if accepts != isRight(text) { wrong.append(text.debugDescription) }
        if accepts { accepted += 1 } else { refused += 1 }
        guard left > 0 else { return }
        for scalar in alphabet.unicodeScalars {
            // Past a refusal nothing may be right, so those strings are visited too.
            var longer = text
            longer.unicodeScalars.append(scalar)
            visit(longer, state.flatMap { constraint.next($0, scalar) }, left - 1)
        }
    }
    visit("", constraint.start, depth)
    Tally.add(accepted + refused)
    #expect(wrong.prefix(10) == [])
    #expect(!showingBoth || (accepted > 0 && refused > 0), "the strings show both answers")
}
