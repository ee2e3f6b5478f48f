/// A text as pieces that each came in with one change, while the changes that led to it are gone through.
struct Pieces {
    struct Piece {
        var length: Int
        /// The change's number; nil for the text before the first.
        var change: Int?
    }

    private(set) var list: [Piece]
    private var text: [UInt8]
    /// What each change took out that can be taken back, and what each that was taken back had put in.
    private var done: [Former] = []
    private var undone: [Former] = []

    /// Pieces that gave way to a change, with those of so many bytes before it and behind it.
    private struct Former {
        var pieces: [Piece]
        var before = 0
        var behind = 0
    }

    /// The text before some changes, as one piece; nil where they do not lead to `text`.
    init?(before changes: [Splice], leadingTo text: [UInt8]) {
        var base = text
        for splice in changes.reversed() where !splice.inverse.apply(to: &base) { return nil }
        self.text = base
        list = base.isEmpty ? [] : [Piece(length: base.count, change: nil)]
    }

    mutating func take(_ change: JournalRecord.Change, _ splice: Splice, number: Int) {
        switch change {
        case .write:
            done.append(write(splice, number: number))
            undone = []
        case .undo: undone.append(restore(done.popLast(), splice, number: number))
        case .redo: done.append(restore(undone.popLast(), splice, number: number))
        }
        _ = splice.apply(to: &text)
    }

    /// What a change left as it was, or put elsewhere, stays where it came from, though the change goes over it.
    private mutating func write(_ splice: Splice, number: Int) -> Former {
        let isOfLines = [splice.removed, splice.inserted].allSatisfy { $0.contains(UInt8(ascii: "\n")) }
        let whole = isOfLines ? splice.inWholeLines(of: text) : splice
        let (before, behind) = (splice.offset - whole.offset, whole.end - splice.end)
        let range = whole.offset..<whole.end
        let former = replace(range, with: nil)
        let pieces = LineDescent(from: whole.removed, to: whole.inserted).parts.flatMap { part in
            switch part {
            case .old(let range): Self.pieces(of: former, in: range)
            case .new(let length): [Piece(length: length, change: number)]
            }
        }
        replace(range, with: pieces)
        return Former(pieces: former, before: before, behind: behind)
    }

    /// Puts back what gave way to a change, where that is known.
    private mutating func restore(_ former: Former?, _ splice: Splice, number: Int) -> Former {
        let own = splice.inserted.isEmpty ? [] : [Piece(length: splice.inserted.count, change: number)]
        // What was taken back may be from before the journal's first change.
        guard let former,
            former.pieces.reduce(0, { $0 + $1.length }) == former.before + splice.inserted.count + former.behind
        else { return Former(pieces: replace(splice.offset..<splice.end, with: own)) }
        let range = splice.offset - former.before..<splice.end + former.behind
        return Former(
            pieces: replace(range, with: former.pieces), before: former.before, behind: former.behind)
    }

    private static func pieces(of pieces: [Piece], in range: Range<Int>) -> [Piece] {
        var found: [Piece] = []
        var start = 0
        for piece in pieces {
            let part = (start..<start + piece.length).clamped(to: range)
            if !part.isEmpty { found.append(Piece(length: part.count, change: piece.change)) }
            start += piece.length
        }
        return found
    }

    /// - Parameter pieces: nil to leave those that stand there.
    /// - Returns: the pieces that gave way.
    @discardableResult
    private mutating func replace(_ range: Range<Int>, with pieces: [Piece]?) -> [Piece] {
        let start = cut(at: range.lowerBound)
        let end = max(start, cut(at: range.upperBound))
        let removed = Array(list[start..<end])
        if let pieces { list.replaceSubrange(start..<end, with: pieces) }
        return removed
    }

    /// Makes a place the beginning of a piece; that piece's index. Most changes are at the end, where the search begins.
    private mutating func cut(at offset: Int) -> Int {
        var end = text.count
        for index in list.indices.reversed() {
            let start = end - list[index].length
            if offset >= end { return index + 1 }
            if offset > start {
                list[index].length = offset - start
                list.insert(Piece(length: end - offset, change: list[index].change), at: index + 1)
                return index + 1
            }
            end = start
        }
        return 0
    }
}
