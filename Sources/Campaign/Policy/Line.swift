/// One line of copy and all that a rule may look at to judge it.
struct Line {
    let brief: Brief
    let channel: Channel
    /// The slot that the line stands in.
    let slot: Channel.Slot
    let text: String
    /// The line's place in its slot, from 0.
    let index: Int
    let words: [String]
    let tokens: [String]
    private let names: [String]

    init(brief: Brief, channel: Channel, slot: Channel.Slot, text: String, index: Int) {
        (self.brief, self.channel, self.slot, self.text, self.index) = (brief, channel, slot, text, index)
        (words, tokens) = (text.words, text.tokens)
        names = [brief.brand, brief.product].flatMap(\.tokens)
    }

    /// Whether the brief names `word`, letter for letter, as its brand or product, or as part of them.
    func isName(_ word: String) -> Bool { names.contains(word) }
}
