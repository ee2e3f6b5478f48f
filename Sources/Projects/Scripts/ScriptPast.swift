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
        guard var pieces = Pieces(before: splices, leadingTo: bytes) else {
            stretches = bytes.isEmpty ? [] : [Stretch(range: bytes.indices, change: nil)]
            return
        }
        for (number, step) in steps.enumerated() { pieces.take(step.change, step.splice, number: number) }
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
