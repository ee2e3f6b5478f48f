/// One line of copy and all that a rule may look at to judge it.
struct Line {
    let brief: Brief
    let channel: Channel
    /// The slot that the line stands in.
    let slot: Channel.Slot
    let text: String
    /// The line's place in its slot, from 0.
    let index: Int

    /// Whether the brief names `word`, letter for letter, as its brand or product, or as part of them.
    func isName(_ word: some StringProtocol) -> Bool {
        [brief.brand, brief.product].contains { $0.split(whereSeparator: \.isWhitespace).contains { $0 == word } }
    }
}
