import Campaign

/// A responsive search ad of Google's: what one list of a campaign becomes.
struct ResponsiveSearchAd {
    /// As many as the ad takes.
    let headlines: [Variant]
    let descriptions: [Variant]
    let paths: [String]
    let address: String
    /// The list that it is of; nil where the campaign has none.
    let list: String?

    static let headlineCount = 15
    static let descriptionCount = 4

    /// The ads of a campaign: one for each list, and one where there are none. A line of no list stands in all.
    ///
    /// - Throws: where the campaign is of a channel whose ads have other parts.
    static func ads(of campaign: Campaign, for format: String, _ losses: inout Losses) throws(DraftError)
        -> [ResponsiveSearchAd]
    {
        guard ["google.rsa", "microsoft.rsa"].contains(campaign.brief.channel) else {
            throw DraftError(.cannotHold(format: format, kind: "campaign for \(campaign.brief.channel)"))
        }
        let known = ["headline", "description", "path1", "path2", "finalUrl"]
        for slot in campaign.slots where !known.contains(slot.name) {
            losses.place.slot = slot.name
            losses.note("\(format) has no place for these lines")
        }
        var ads: [ResponsiveSearchAd] = []
        for list in campaign.lists.isEmpty ? [nil] : campaign.lists.map(Optional.some) {
            func lines(_ name: String, _ most: Int) -> [Variant] {
                var lines: [Variant] = []
                for slot in campaign.slots where slot.name == name {
                    for (index, variant) in slot.variants.enumerated()
                    where variant.status != .dropped && (variant.list == nil || variant.list == list) {
                        if lines.count < most {
                            lines.append(variant)
                        } else {
                            losses.place.slot = name
                            losses.place.index = index
                            losses.note("an ad takes \(most); this one is left out")
                        }
                    }
                }
                return lines
            }
            let address = lines("finalUrl", 1).first?.text ?? campaign.brief.value(of: "url") ?? ""
            if address.isEmpty {
                losses.place.slot = "finalUrl"
                losses.place.index = nil
                losses.note("an ad needs an address, and the brief has no url; give it one")
            }
            ads.append(
                ResponsiveSearchAd(
                    headlines: lines("headline", headlineCount), descriptions: lines("description", descriptionCount),
                    paths: ["path1", "path2"].map { lines($0, 1).first?.text ?? "" },
                    address: TrackedAddress(for: campaign.brief, content: list).added(to: address), list: list))
        }
        losses.place = Loss("")
        return ads
    }

    /// Text and position of each of `count` places, empty where there is no line.
    static func cells(_ lines: [Variant], count: Int) -> [(text: String, position: String)] {
        (0..<count).map { place in
            guard place < lines.count else { return ("", "") }
            return (lines[place].text, lines[place].pin.map { String($0) } ?? "")
        }
    }
}
