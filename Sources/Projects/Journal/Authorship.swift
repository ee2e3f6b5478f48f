/// Which bytes of a text came with which change of a model's, followed through all changes that came after.
struct Authorship {
    /// Where the bytes of each change stand that a model made, by its place among the changes.
    private(set) var ranges: [Int: [Range<Int>]] = [:]

    /// - Parameters:
    ///   - changes: those that led to the text, the first first; where they cannot have, nobody's part is known.
    ///   - text: what they led to.
    init(of changes: [Splice], leadingTo text: [UInt8]) {
        guard var pieces = Pieces(before: changes, leadingTo: text) else { return }
        for (number, splice) in changes.enumerated() { pieces.take(.write, splice, number: number) }
        var start = 0
        for piece in pieces.list {
            let range = start..<start + piece.length
            start = range.upperBound
            guard let change = piece.change, changes[change].isByModel else { continue }
            if let last = ranges[change]?.last, last.upperBound == range.lowerBound {
                ranges[change]?.removeLast()
                ranges[change]?.append(last.lowerBound..<range.upperBound)
            } else {
                ranges[change, default: []].append(range)
            }
        }
    }
}
