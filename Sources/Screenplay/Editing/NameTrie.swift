/// Spellings of names, found at a place in a text, the longest first.
struct NameTrie {
    private struct Node {
        var next: [UInt8: Int] = [:]
        /// Whether a spelling ends here, and what takes its place; nil where it is to stay.
        var isEnd = false
        var replacement: [UInt8]?
    }

    /// Longer spellings are left out: a name of a megabyte would be looked for at every byte.
    private static let longest = 256

    private var nodes = [Node()]

    /// Adds a spelling, unless it is there.
    ///
    /// - Parameter replacement: nil for a spelling that is to stay as it is, whatever stands inside it.
    mutating func add(_ spelling: String, _ replacement: String?) {
        let bytes = Array(spelling.utf8)
        guard !bytes.isEmpty, bytes.count <= Self.longest else { return }
        var node = 0
        for byte in bytes {
            if let next = nodes[node].next[byte] {
                node = next
            } else {
                nodes[node].next[byte] = nodes.count
                node = nodes.count
                nodes.append(Node())
            }
        }
        guard !nodes[node].isEnd else { return }
        nodes[node].isEnd = true
        nodes[node].replacement = replacement.map { Array($0.utf8) }
    }

    /// For each byte whether a spelling begins with it.
    var opens: [Bool] { (0...255).map { nodes[0].next[$0] != nil } }

    /// The longest spelling that begins at `start` and for which `isWhole` holds.
    func match(
        at start: Int, in text: Bytes, where isWhole: (Range<Int>) -> Bool
    ) -> (range: Range<Int>, replacement: [UInt8]?)? {
        var found: (Range<Int>, [UInt8]?)?
        var node = 0
        var index = start
        while index < text.endIndex, let next = nodes[node].next[text[index]] {
            node = next
            index += 1
            if nodes[node].isEnd, isWhole(start..<index) { found = (start..<index, nodes[node].replacement) }
        }
        return found
    }
}
