/// How a script came to read as it does, as far back as the journal leads without a gap: which change each byte came in
/// with, and what the script read before any of them.
public struct ScriptPast: Sendable {
    /// A part of the text that came in with one change.
    public struct Stretch: Equatable, Sendable {
        /// In bytes of the text as it is now.
        public let range: Range<Int>
        /// The change's number, from 0; nil for text from before the journal, or from beyond a gap in it.
        public let change: Int?
    }

    /// All of the text, in order.
    public let stretches: [Stretch]

    private let bytes: [UInt8]
    private let splices: [Splice]

    init(_ steps: [ScriptHistory.Step], leadingTo bytes: [UInt8]) {
        (self.bytes, splices) = (bytes, steps.map(\.splice))
        let grown = splices.reduce(0) { $0 + $1.inserted.count - $1.removed.count }
        var pieces = Pieces(length: max(bytes.count - grown, 0))
        for (number, step) in steps.enumerated() { pieces.take(step, number: number) }
        var start = 0
        stretches = pieces.list.map { piece in
            defer { start += piece.length }
            return Stretch(range: start..<start + piece.length, change: piece.change)
        }
    }

    /// How many changes there are.
    public var count: Int { splices.count }

    /// A change as it was made to the text.
    public subscript(change: Int) -> Splice { splices[change] }

    /// What the script read before a change; nil where the journal does not lead back to it.
    public func text(before change: Int) -> [UInt8]? {
        guard splices.indices.contains(change) else { return nil }
        var text = bytes
        for splice in splices[change...].reversed() where !splice.inverse.apply(to: &text) { return nil }
        return text
    }

    /// The change that most of a part of the text came in with, the earliest of several; nil where that is older than
    /// the journal.
    public func mainChange(in range: Range<Int>) -> Int? {
        var lengths: [Int?: Int] = [:]
        for stretch in stretches where stretch.range.overlaps(range) {
            lengths[stretch.change, default: 0] += stretch.range.clamped(to: range).count
        }
        return lengths.max { ($0.value, -($0.key ?? -1)) < ($1.value, -($1.key ?? -1)) }?.key
    }
}

/// The text as pieces, while the changes are gone through.
private struct Pieces {
    struct Piece {
        var length: Int
        var change: Int?
    }

    private(set) var list: [Piece]
    /// What each change took out that can be taken back, and what each that was taken back had put in.
    private var done: [[Piece]] = []
    private var undone: [[Piece]] = []

    init(length: Int) { list = length > 0 ? [Piece(length: length, change: nil)] : [] }

    mutating func take(_ step: ScriptHistory.Step, number: Int) {
        let splice = step.splice
        let range = splice.offset..<splice.offset + splice.removed.count
        let own = splice.inserted.isEmpty ? [] : [Piece(length: splice.inserted.count, change: number)]
        func fitting(_ pieces: [Piece]?) -> [Piece] {
            // What was taken back may be from before the journal's first change.
            pieces.flatMap { $0.reduce(0) { $0 + $1.length } == splice.inserted.count ? $0 : nil } ?? own
        }
        switch step.change {
        case .write:
            done.append(write(splice, number: number))
            undone = []
        case .undo: undone.append(replace(range, with: fitting(done.popLast())))
        case .redo: done.append(replace(range, with: fitting(undone.popLast())))
        }
    }

    /// What a change left as it was stays where it came from, though the change goes over it.
    ///
    /// - Returns: the pieces that gave way, those that stayed among them.
    private mutating func write(_ splice: Splice, number: Int) -> [Piece] {
        let range = splice.offset..<splice.offset + splice.removed.count
        let removed = replace(range, with: nil)
        for part in splice.parts.reversed() {
            replace(part.removed, with: part.inserted > 0 ? [Piece(length: part.inserted, change: number)] : [])
        }
        return removed
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

    /// Makes a place the beginning of a piece; that piece's index.
    private mutating func cut(at offset: Int) -> Int {
        var rest = offset
        for (index, piece) in list.enumerated() {
            guard rest > 0 else { return index }
            if rest < piece.length {
                list[index].length = rest
                list.insert(Piece(length: piece.length - rest, change: piece.change), at: index + 1)
                return index + 1
            }
            rest -= piece.length
        }
        return list.count
    }
}
