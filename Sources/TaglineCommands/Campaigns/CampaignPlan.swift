import Campaign
import Generation
import Measures
import Steering

/// What each line of a campaign is to make its point, slot by slot.
struct CampaignPlan {
    struct Slot {
        let slot: Channel.Slot
        let count: Int
        /// Nil where the brief's own words stand, as the name of a business.
        let angles: AnglePlan?
    }

    let slots: [Slot]

    /// A phrase that leaves less room than this many units fills its line: the shortest of English words and the spaces
    /// around it.
    private static let leastRoom = 8

    /// - Parameters:
    ///   - brief: with its own fields filled.
    ///   - counts: how many lines each slot gets.
    ///   - lines: what is there already; a required phrase that stands in one of them needs no other.
    ///   - angle: the one angle that lines take; nil to share them out.
    ///   - today: the day on which a claim must still hold; nil to let none expire.
    /// - Throws: where a phrase of the brief has no room in any slot, or in too few lines.
    init(
        _ brief: Brief, on channel: Channel, counts: [(slot: Channel.Slot, count: Int)], beside lines: [String] = [],
        angle: Angle? = nil, today: String? = nil
    ) throws(GenerationError) {
        let written = counts.filter { $0.slot.field == nil }
        for phrase in brief.must {
            let roomiest = written.sorted { $0.slot.limit > $1.slot.limit }
            let refusals = roomiest.map { ($0.slot.name, Self.refusal(of: phrase, in: $0.slot, brief)) }
            if case (let slot, let reason?)? = refusals.first, refusals.allSatisfy({ $0.1 != nil }) {
                throw .refused("\(slot): \(reason)")
            }
        }
        var pending = brief.must.filter { phrase in
            !lines.contains { Phrase(phrase)?.occurs(in: $0) ?? true }
        }
        var slots: [Slot] = []
        for (slot, count) in counts {
            guard slot.field == nil else {
                slots.append(Slot(slot: slot, count: count, angles: nil))
                continue
            }
            if let reason = Self.refusal(of: nil, in: slot, brief) { throw .refused("\(slot.name): \(reason)") }
            let required = Array(pending.filter { Self.refusal(of: $0, in: slot, brief) == nil }.prefix(count))
            pending.removeAll(where: required.contains)
            let angles = AnglePlan(lines: count, for: brief, required: required, angle: angle, today: today) { phrase in
                Self.fit(of: phrase, in: slot, of: channel, brief, today: today)
            }
            if let angle, angles.points.count < count {
                let obstacle = angles.entries.first { $0.angle == angle }?.obstacle
                let reason = obstacle ?? "its phrase fills the line; ask for fewer"
                throw .refused("\(slot.name): no \(count) lines can take the angle \(angle.rawValue): \(reason)")
            }
            slots.append(Slot(slot: slot, count: count, angles: angles))
        }
        if let phrase = pending.first {
            throw .refused("the required “\(phrase)” found no line with room for it; allow more lines or a longer slot")
        }
        self.slots = slots
    }

    /// Whether a phrase can be what a line of a slot is about.
    private static func fit(
        of phrase: String, in slot: Channel.Slot, of channel: Channel, _ brief: Brief, today: String?
    ) -> AnglePlan.Fit {
        if let reason = refusal(of: phrase, in: slot, brief) { return .refused("“\(phrase)”: \(reason)") }
        // What the brief requires is for its writer to answer for.
        if !brief.must.contains(phrase),
            let finding = channel.objection(to: phrase, in: slot.name, of: brief, today: today, isPart: true)
        {
            return .refused("“\(phrase)”: \(finding.message)")
        }
        let longer = LengthLimit(slot.limit - leastRoom, slot.unit)
        let hasRoom = RefusalReason.first(limit: longer, required: required(phrase, brief), banned: []) == nil
        return hasRoom ? .fits : .fills
    }

    /// Why no line of a slot has room for a phrase beside those of every line, as far as that shows on their face.
    static func refusal(
        of phrase: String?, in slot: Channel.Slot, limit: Int? = nil, _ brief: Brief
    ) -> RefusalReason? {
        RefusalReason.first(
            limit: LengthLimit(limit ?? slot.limit, slot.unit), required: required(phrase, brief),
            banned: brief.ban.compactMap { Phrase(banned: $0) })
    }

    private static func required(_ phrase: String?, _ brief: Brief) -> [Phrase] {
        (brief.mustEach + [phrase].compactMap { $0 }).compactMap { Phrase($0) }
    }
}
