import Campaign
import Measures
import Mustache

/// A slot of a campaign and its lines for their template.
struct SlotView: TemplateView {
    let slot: Campaign.Slot
    /// What the channel takes there; nil where that is not known.
    let limits: Channel.Slot?
    /// Whether the lines were held to a channel's rules.
    let isChecked: Bool
    /// How many lines slots of the same name before this one hold.
    let start: Int
    let findings: FindingsByLine

    static let fields: TemplateFields<SlotView> = [
        "name": { .text($0.slot.name) },
        "limit": { .text($0.limits.map { String($0.limit) } ?? "") },
        "unit": { .text($0.limits?.unit.rawValue ?? "") },
        "hasVariants": { .flag(!$0.slot.variants.isEmpty) },
        "isChecked": { .flag($0.isChecked) },
        "hasLists": { view in .flag(view.slot.variants.contains { $0.list != nil || $0.pin != nil }) },
        "hasAngles": { view in .flag(view.slot.variants.contains { $0.angle != nil }) },
        "variants": { view in
            .views(
                view.slot.variants.enumerated().map { index, variant in
                    VariantView(variant: variant, findings: view.findings.of(view.start + index, in: view.slot.name))
                })
        },
    ]
}

/// A line of copy for its template.
private struct VariantView: TemplateView {
    let variant: Variant
    let findings: [Finding]

    static let fields: TemplateFields<VariantView> = [
        "id": { .text($0.variant.id) },
        "pieces": { .views(TextPiece.pieces(ofPlain: $0.variant.text)) },
        "length": { .text(String($0.variant.length)) },
        "lengthUnit": { .text($0.variant.unit) },
        "angle": { .text($0.variant.angle ?? "") },
        "list": { .text($0.variant.list ?? "") },
        "pin": { .text($0.variant.pin.map { String($0) } ?? "") },
        "status": { .text($0.status) },
        "findings": { .views($0.findings.map { FindingView(finding: $0) }) },
    ]

    /// The gravest level of what was found, or `ok`.
    private var status: String {
        let levels: [Finding.Level] = [.error, .warning, .info]
        return levels.first { level in findings.contains { $0.level == level } }?.rawValue ?? "ok"
    }
}
