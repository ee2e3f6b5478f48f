/// Words by their beginnings, each with marks that say what kind of word ends there.
///
/// Nodes lie in the words' alphabetical order, each after its parent; the root is node 0.
struct Trie<Mark: OptionSet & Sendable>: Sendable {
    private var scalars: [Unicode.Scalar] = ["\0"]
    private var firstChild: [Int32] = [0]
    private var nextSibling: [Int32] = [0]
    private var marks: [Mark] = [[]]
    private var toEnd: [Int32] = [0]
    /// The scalars that stand in some word.
    let labels: Set<Unicode.Scalar>

    static var root: Int32 { 0 }

    init(_ words: [(scalars: [Unicode.Scalar], mark: Mark)]) {
        labels = Set(words.lazy.flatMap(\.scalars))
        var parents: [Int32] = [0]
        var path: [Int32] = [0]
        var previous: [Unicode.Scalar] = []
        for word in words.sorted(by: { $0.scalars.lexicographicallyPrecedes($1.scalars) }) where !word.scalars.isEmpty {
            var shared = 0
            while shared < min(previous.count, word.scalars.count), previous[shared] == word.scalars[shared] {
                shared += 1
            }
            var sibling = shared + 1 < path.count ? path[shared + 1] : nil
            path.removeSubrange((shared + 1)...)
            for scalar in word.scalars[shared...] {
                let node = Int32(scalars.count)
                let parent = path[path.count - 1]
                if let sibling { nextSibling[Int(sibling)] = node } else { firstChild[Int(parent)] = node }
                sibling = nil
                scalars.append(scalar)
                firstChild.append(0)
                nextSibling.append(0)
                marks.append([])
                parents.append(parent)
                path.append(node)
            }
            marks[Int(path[path.count - 1])].formUnion(word.mark)
            previous = word.scalars
        }
        toEnd = [Int32](repeating: .max, count: scalars.count)
        for node in scalars.indices.reversed() {
            if !marks[node].isEmpty { toEnd[node] = 0 }
            let parent = Int(parents[node])
            if node > 0, toEnd[node] < .max { toEnd[parent] = min(toEnd[parent], toEnd[node] + 1) }
        }
    }

    func child(of node: Int32, _ scalar: Unicode.Scalar) -> Int32? {
        var child = firstChild[Int(node)]
        while child != 0 {
            if scalars[Int(child)] == scalar { return child }
            child = nextSibling[Int(child)]
        }
        return nil
    }

    /// The scalar after a node that leads to the end of the nearest word.
    func nearestScalar(after node: Int32) -> Unicode.Scalar? {
        var child = firstChild[Int(node)]
        var nearest = child
        while child != 0 {
            if toEnd[Int(child)] < toEnd[Int(nearest)] { nearest = child }
            child = nextSibling[Int(child)]
        }
        return nearest == 0 ? nil : scalars[Int(nearest)]
    }

    /// What kind of word ends at a node; empty where none does.
    func marks(at node: Int32) -> Mark { marks[Int(node)] }

    /// The scalars from a node to the end of the nearest word.
    func leastToEnd(from node: Int32) -> Int { Int(toEnd[Int(node)]) }
}
