/// The smallest automaton of all passages of a line, built in one pass.
struct SuffixAutomaton {
    private struct State {
        var length = 0
        var link = -1
        /// Where in the line the state's longest passage first ends.
        var end = -1
        var next: [Unicode.Scalar: Int] = [:]
    }

    private var states = [State()]

    init(_ line: [Unicode.Scalar]) {
        var last = 0
        for (index, scalar) in line.enumerated() { append(scalar, at: index, last: &last) }
    }

    private mutating func append(_ scalar: Unicode.Scalar, at index: Int, last: inout Int) {
        let current = states.count
        states.append(State(length: states[last].length + 1, end: index))
        var state = last
        while state >= 0, states[state].next[scalar] == nil {
            states[state].next[scalar] = current
            state = states[state].link
        }
        if state < 0 {
            states[current].link = 0
        } else if let next = states[state].next[scalar], states[next].length != states[state].length + 1 {
            let clone = states.count
            states.append(states[next])
            states[clone].length = states[state].length + 1
            while state >= 0, states[state].next[scalar] == next {
                states[state].next[scalar] = clone
                state = states[state].link
            }
            states[next].link = clone
            states[current].link = clone
        } else {
            states[current].link = states[state].next[scalar] ?? 0
        }
        last = current
    }

    /// Calls `body` at each scalar of a text with the length of the longest passage of the line that ends there,
    /// where it ends in the text, and where it first ends in the line.
    func forEachMatch(in text: [Unicode.Scalar], _ body: (_ length: Int, _ end: Int, _ lineEnd: Int) -> Void) {
        var (state, length) = (0, 0)
        for (index, scalar) in text.enumerated() {
            while state > 0, states[state].next[scalar] == nil {
                state = states[state].link
                length = states[state].length
            }
            guard let next = states[state].next[scalar] else { continue }
            state = next
            length += 1
            body(length, index, states[state].end)
        }
    }
}
