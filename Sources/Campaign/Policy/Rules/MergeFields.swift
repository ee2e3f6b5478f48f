/// No merge field is left in a line: nothing fills it any more. Addresses have parameters in braces, which are the
/// channel's to fill.
struct MergeFields: PolicyRule {
    let name = "field"
    /// Fields that something else fills.
    let columns: [String]

    func applies(to slot: Channel.Slot, of channel: Channel) -> Bool { slot.field != Brief.addressField }

    func objection(to line: Line) -> Objection? {
        let text = line.channel.isOfSearchEngine ? line.text : line.text.withoutDoubledBraces
        if let fault = MergeText.oddBrace(in: text) { return .error(fault) }
        guard let field = MergeText.names(in: text, on: line.channel).first(where: { !columns.contains($0) }) else {
            return nil
        }
        if let value = line.brief.fields[field] {
            return .error("{\(field)} is filled when lines are generated, not here; write “\(value)” in its place")
        }
        return MergeText.gap(in: text, on: line.channel, except: columns).map { .error($0) }
    }
}

extension MergeText {
    /// What is wrong with the braces of a text: one is not closed, or closes none. Nil where they stand in pairs.
    public static func oddBrace(in text: String) -> String? {
        var open = 0
        for character in text where "{}".contains(character) {
            open += character == "{" ? 1 : -1
            if open < 0 { return "a brace closes none in “\(text)”" }
        }
        return open > 0 ? "a brace is not closed in “\(text)”" : nil
    }
}
