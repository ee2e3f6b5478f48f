/// A place inside a text where one sentence ends and another begins.
struct SentenceEnd: Equatable {
    /// After the sentence's last cluster, closing marks included.
    let end: Int
    /// The next sentence's first cluster.
    let next: Int
}

extension CellText {
    /// The sentence ends within some clusters, those before `limit` only.
    ///
    /// A sentence ends in a full stop, a question or exclamation mark or an ellipsis, with the closing marks behind it,
    /// before white space; a full-width mark needs no white space.
    func sentenceEnds(in range: Range<Int>, before limit: Int) -> [SentenceEnd] {
        var ends: [SentenceEnd] = []
        var index = range.lowerBound
        while index < min(limit, range.upperBound) {
            guard cells[index].role.contains(.terminator) else {
                index += 1
                continue
            }
            var isFullWidth = false
            while index < range.upperBound, !cells[index].role.isDisjoint(with: [.terminator, .closer]) {
                if cells[index].role.isSuperset(of: [.terminator, .ideograph]) { isFullWidth = true }
                index += 1
            }
            var next = index
            while next < range.upperBound, !cells[next].role.isDisjoint(with: [.space, .lineEnd]) { next += 1 }
            if next < range.upperBound, next > index || isFullWidth {
                ends.append(SentenceEnd(end: index, next: next))
            }
            index = next
        }
        return ends
    }
}
