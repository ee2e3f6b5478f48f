import Campaign

/// A column of a campaign's table.
enum SheetColumn: String, CaseIterable {
    case id, slot, list, pin, status, text, length, unit, angle, origin, seed
    /// The address that the line leads to, which tells analytics the line's id.
    case url

    func cell(of variant: Variant, in slot: Campaign.Slot, of campaign: Campaign) -> String {
        switch self {
        case .id: variant.id
        case .slot: slot.name
        case .list: variant.list ?? ""
        case .pin: variant.pin.map { String($0) } ?? ""
        case .status: variant.status.rawValue
        case .text: variant.text
        case .length: String(variant.length)
        case .unit: variant.unit
        case .angle: variant.angle ?? ""
        case .origin: variant.origin.rawValue
        case .seed: variant.seed.map { String($0) } ?? ""
        case .url: TrackedAddress(for: campaign.brief, content: variant.id).added(to: campaign.brief.url)
        }
    }
}
