/// A line is one line: only the running text of a post, a mail or a listing has paragraphs.
struct LineBreaks: PolicyRule {
    let name = "linebreak"

    /// The kinds of running text.
    private static let kinds = ["primary", "post", "description"]

    func applies(to slot: Channel.Slot, of channel: Channel) -> Bool {
        slot.field != Brief.addressField && (channel.isOfSearchEngine || !Self.kinds.contains(slot.kind))
    }

    func objection(to line: Line) -> Objection? {
        line.text.contains(where: \.isNewline) ? .error("a line break; write all in one line") : nil
    }
}
