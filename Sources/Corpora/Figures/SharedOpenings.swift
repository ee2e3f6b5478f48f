/// Finds lines that begin with the same four words as another.
struct SharedOpenings {
    private var places: [[String]: [Int]] = [:]
    private var count = 0

    static let words = 4

    /// - Parameter tokens: the line's words; of fewer than four there is no opening to share.
    mutating func add(_ tokens: [String]) {
        defer { count += 1 }
        guard tokens.count >= Self.words else { return }
        places[Array(tokens.prefix(Self.words)), default: []].append(count)
    }

    /// The lines that share an opening with an earlier one, by their places in the order in which they were added.
    func pairs() -> [(text: Int, earlier: Int)] {
        places.values.flatMap { lines in lines.dropFirst().map { ($0, lines[0]) } }.sorted { $0.0 < $1.0 }
    }
}
