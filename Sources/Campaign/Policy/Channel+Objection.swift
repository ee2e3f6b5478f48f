internal import Measures

extension Channel {
    /// The first thing that stands against a line in a slot: what is found in it at error level, or a warning.
    ///
    /// - Parameters:
    ///   - brief: its `must` is of the whole campaign, and asks nothing here.
    ///   - columns: fields that something else than the brief fills.
    ///   - today: the day on which a claim must still hold, as `2026-11-30`; nil to let none expire.
    ///   - isPart: whether the text is a part of a line, whose length, fields and company do not count yet.
    public func objection(
        to text: String, in slot: String, of brief: Brief, except columns: [String] = [], today: String? = nil,
        isPart: Bool = false
    ) -> Finding? {
        findings(on: text, in: slot, of: brief, except: columns, today: today, isPart: isPart).first
    }

    private static let rulesOfWholeLines = [LengthRule().name, MergeFields(columns: []).name]

    /// All that stands against a line in a slot, as ``objection(to:in:of:except:today:isPart:)``.
    public func findings(
        on text: String, in slot: String, of brief: Brief, except columns: [String] = [], today: String? = nil,
        isPart: Bool = false
    ) -> [Finding] {
        guard let unit = self.slot(named: slot)?.unit else { return [] }
        var alone = brief
        alone.must = []
        if isPart { alone.mustEach = [] }
        let variant = Variant(id: "1", text: text, unit: unit.rawValue)
        let campaign = Campaign(brief: alone, slots: [Campaign.Slot(name: slot, variants: [variant])])
        return campaign.check(against: self, today: today, except: columns).filter {
            $0.slot == slot && $0.index != nil && $0.level != .info
                && !(isPart && Self.rulesOfWholeLines.contains($0.rule))
        }
    }
}
