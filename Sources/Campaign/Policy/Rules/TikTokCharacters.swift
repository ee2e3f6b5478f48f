/// No emoji, braces or `#`. Source: TikTok Ads help.
struct TikTokCharacters: PolicyRule {
    let name = "tiktok.chars"

    func applies(to slot: Channel.Slot, of channel: Channel) -> Bool { channel.name.hasPrefix("tiktok.") }

    func objection(to line: Line) -> Objection? {
        line.text.first { "{}#".contains($0) || $0.isEmoji }.map { .error("“\($0)” is refused; take it away") }
    }
}
