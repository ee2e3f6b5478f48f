import Campaign
import Measures
import Steering

/// Which phrases the lines of a brief can hold, as far as that shows before one is written.
struct PhraseFit {
    /// With its own fields filled.
    let brief: Brief
    let channel: Channel
    /// The day on which a claim must still hold; nil to let none expire.
    let today: String?

    /// A phrase that leaves less room than this many units fills its line: the shortest of English words and the spaces
    /// around it.
    private static let leastRoom = 8

    /// Whether phrases can be what a line of a slot is about.
    func fit(of phrases: [String], in slot: Channel.Slot) -> AnglePlan.Fit {
        if let reason = refusal(of: phrases, in: slot)?.description ?? objection(to: phrases, in: slot)?.reason {
            return .refused("“\(phrases.joined(separator: "”, “"))”: \(reason)")
        }
        let longer = LengthLimit(slot.limit - Self.leastRoom, slot.unit)
        let hasRoom = RefusalReason.first(limit: longer, required: required(phrases), banned: []) == nil
        return hasRoom ? .fits : .fills
    }

    /// Why no line of a slot can hold phrases that are required; nil where one can.
    func obstacle(to phrases: [String], in slot: Channel.Slot) -> String? {
        if let reason = refusal(of: phrases, in: slot) { return reason.description }
        return objection(to: phrases, in: slot).map { rule, reason in
            "the required “\(phrases.joined(separator: "”, “"))” is refused by \(rule): \(reason)"
        }
    }

    /// Why no line of a slot has room for phrases beside those of every line.
    ///
    /// - Parameter limit: the most that the line may have; nil for the slot's own.
    func refusal(of phrases: [String], in slot: Channel.Slot, limit: Int? = nil) -> RefusalReason? {
        RefusalReason.first(
            limit: LengthLimit(limit ?? slot.limit, slot.unit), required: required(phrases),
            banned: brief.ban.compactMap { Phrase(banned: $0) })
    }

    /// What stands against phrases in whatever line of a slot.
    private func objection(to phrases: [String], in slot: Channel.Slot) -> (rule: String, reason: String)? {
        for phrase in phrases {
            if let finding = channel.objection(to: phrase, in: slot.name, of: brief, today: today, isPart: true) {
                return (finding.rule, finding.message)
            }
        }
        let rule = Shape.Rule.oneExclamation
        guard Shape([rule]).state(after: phrases.joined(separator: " ")) == nil else { return nil }
        return (rule.rawValue, "two exclamation marks; keep one")
    }

    private func required(_ phrases: [String]) -> [Phrase] {
        (brief.mustEach + phrases).compactMap { Phrase(channel.shown($0)) }
    }
}
