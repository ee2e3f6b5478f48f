import Campaign
import LanguageModel
import Measures

/// A line of ad copy keeps the limit and the rules of the channel that its kind is written for.
///
/// Merge fields count as they stand, which is what the model learns and what its lines are held to.
struct ChannelRules: CorpusRule {
    let channels: Channels

    /// The slot that lines of a kind fill. A tagline, a logline and a product's description fill none that has a limit.
    private static let slots: [String: (channel: String, slot: String)] = [
        "headline": ("google.rsa", "headline"),
        "description": ("google.rsa", "description"),
        "primary": ("meta.feed", "primary"),
        "post": ("x.post", "post"),
        "subject": ("email", "subject"),
        "preheader": ("email", "preheader"),
        "cta": ("google.rda", "cta"),
    ]

    func remarks(on line: TaggedLine) -> [Remark] {
        guard let place = line.tags["kind"].flatMap({ Self.slots[$0] }), let channel = channels[place.channel],
            let slot = channel.slot(named: place.slot)
        else { return [] }
        let variant = Variant(id: "1", text: line.text, unit: slot.unit.rawValue)
        let campaign = Campaign(
            brief: Brief(name: "", channel: channel.name), slots: [Campaign.Slot(name: slot.name, variants: [variant])])
        // Findings without an index are about how many lines there are.
        return campaign.check(against: channel, except: MergeText.names(in: line.text, on: channel)).filter {
            $0.slot == slot.name && $0.index != nil
        }.map {
            Remark(rule: $0.rule, level: $0.level, message: $0.message)
        }
    }
}
