/// A path of the address that is shown holds no slash: the channel writes one before each.
///
/// Source: Adobe Advertising, settings of responsive search ads on Google Ads and Microsoft Advertising.
struct DisplayPath: PolicyRule {
    let name = "path"

    func applies(to slot: Channel.Slot, of channel: Channel) -> Bool {
        channel.isOfSearchEngine && ["path1", "path2"].contains(slot.name)
    }

    func objection(to line: Line) -> Objection? {
        line.text.contains("/") ? .error("a slash; write what follows it in a path of its own") : nil
    }
}
