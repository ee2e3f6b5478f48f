import Campaign

extension Draft {
    /// The campaign that a format holds, where it holds nothing else.
    func campaign(for format: String) throws(DraftError) -> Campaign {
        guard case .campaign(let campaign) = self else {
            throw DraftError(.cannotHold(format: format, kind: "screenplay"))
        }
        return campaign
    }
}
