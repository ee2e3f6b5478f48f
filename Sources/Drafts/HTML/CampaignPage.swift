import Campaign
import Mustache

/// A campaign as `Templates/html/campaign.html` sees it.
struct CampaignPage: TemplateView {
    private let campaign: Campaign
    private let channel: Channel?
    private let findings: FindingsByLine

    /// - Parameter channel: whose limits the lines are shown with; nil where they are not known.
    init(_ campaign: Campaign, channel: Channel?) {
        let campaign = campaign.current
        self.campaign = campaign
        self.channel = channel
        findings = FindingsByLine(channel.map { campaign.check(against: $0) } ?? [])
    }

    static let fields: TemplateFields<CampaignPage> = [
        "name": { .text($0.campaign.brief.name) },
        "channel": { page in
            let title = page.channel?.title ?? ""
            return .text(title.isEmpty ? page.campaign.brief.channel : title)
        },
        "facts": { .views($0.campaign.brief.facts.map { FactView(fact: $0) }) },
        "findings": { .views($0.findings.general.map { FindingView(finding: $0) }) },
        "previews": { .views(AdPreview.previews(of: $0.campaign)) },
        "slots": { .views($0.slots) },
    ]

    /// Slots of one name count their lines on, as findings do.
    private var slots: [SlotView] {
        var counts: [String: Int] = [:]
        return campaign.slots.map { slot in
            let start = counts[slot.name] ?? 0
            counts[slot.name] = start + slot.variants.count
            return SlotView(
                slot: slot, limits: channel?.slot(named: slot.name), isChecked: channel != nil, start: start,
                findings: findings)
        }
    }
}

private struct FactView: TemplateView {
    let fact: BriefFact

    static let fields: TemplateFields<FactView> = [
        "label": { .text($0.fact.label) },
        "texts": { .views($0.fact.texts.map { LinkedText(text: $0) }) },
    ]
}

/// A text that is a link where it is an address of the web.
private struct LinkedText: TemplateView {
    let text: String

    static let fields: TemplateFields<LinkedText> = [
        "pieces": { .views(TextPiece.pieces(ofPlain: $0.text)) },
        "link": { .text(WebLink($0.text)?.address ?? "") },
    ]
}
