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

    /// - Parameters:
    ///   - brief: with its own fields filled.
    ///   - counts: how many lines each slot gets.
    ///   - lines: what is there already; a required phrase that stands in one of them needs no other.
    ///   - angle: the one angle that lines take; nil to share them out.
    ///   - today: the day on which a claim must still hold; nil to let none expire.
    /// - Throws: where a phrase of the brief is empty, or can stand in no slot, or in too few lines.
    init(
        _ brief: Brief, on channel: Channel, counts: [(slot: Channel.Slot, count: Int)], beside lines: [String] = [],
        angle: Angle? = nil, today: String? = nil
    ) throws(GenerationError) {
        for (name, phrases) in [("must", brief.must), ("mustEach", brief.mustEach), ("ban", brief.ban)] {
            guard !phrases.contains(where: { Phrase($0) == nil }) else {
                throw .refused("the brief's \(name) has an empty phrase; fill it in, or take it out")
            }
        }
        let phrases = PhraseFit(brief: brief, channel: channel, today: today)
        let pending = brief.must.filter { phrase in
            !lines.contains { Phrase(phrase)?.occurs(in: $0) ?? true }
        }
        let places = try PhrasePlaces(of: pending, in: counts.map { $0.slot.field == nil ? $0 : ($0.slot, 0) }, phrases)
        var slots: [Slot] = []
        for (index, (slot, count)) in counts.enumerated() {
            guard slot.field == nil else {
                slots.append(Slot(slot: slot, count: count, angles: nil))
                continue
            }
            let obstacles = brief.mustEach.lazy.compactMap { phrases.obstacle(to: [$0], in: slot) }
            if let reason = phrases.refusal(of: [], in: slot)?.description ?? obstacles.first {
                throw .refused("\(slot.name): \(reason)")
            }
            let required = places.lines[index]
            let angles = AnglePlan(lines: count, for: brief, required: required, angle: angle, today: today) {
                phrases.fit(of: $0, in: slot)
            }
            if let angle, angles.points.count < count {
                let obstacle = angles.entries.first { $0.angle == angle }?.obstacle
                let reason = obstacle ?? "its phrase fills the line; ask for fewer"
                throw .refused("\(slot.name): no \(count) lines can take the angle \(angle.rawValue): \(reason)")
            }
            slots.append(Slot(slot: slot, count: count, angles: angles))
        }
        self.slots = slots
    }
}
