/// The set of tags that each line of a text is given.
struct LineTagSets: Sendable {
    private let lines: LineTable
    private let use: Evaluator.TagUse
    private let order: Permutation

    init(_ text: EncodedText, _ use: Evaluator.TagUse, seed: UInt64) {
        (lines, self.use) = (text.lines, use)
        order = Permutation(count: text.lines.count, seed: seed)
    }

    /// Which of the text's sets a line has.
    subscript(line: Int) -> Int32 {
        switch use {
        case .true: Int32(bitPattern: lines[line].tagSet)
        case .shuffled: Int32(bitPattern: lines[order[line]].tagSet)
        case .none: 0
        }
    }
}
