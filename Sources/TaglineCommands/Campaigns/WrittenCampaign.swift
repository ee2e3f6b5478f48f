import Campaign

/// A campaign with its new lines, and what became of those that are not there.
struct WrittenCampaign {
    var campaign: Campaign
    /// As ``WrittenLines/missing``.
    var missing: [String] = []
    /// As ``WrittenLines/notes``.
    var notes: [String] = []
}
