internal import Measures

/// No "LinkedIn" in the copy. Source: RollWorks help, a third party.
struct LinkedInBrand: PolicyRule {
    let name = "linkedin.brand"

    func applies(to slot: Channel.Slot, of channel: Channel) -> Bool { channel.name.hasPrefix("linkedin.") }

    func objection(to line: Line) -> Objection? {
        guard let brand = Phrase("LinkedIn"), brand.occurs(in: line.text) else { return nil }
        return .warning("names LinkedIn; its ads may not")
    }
}
