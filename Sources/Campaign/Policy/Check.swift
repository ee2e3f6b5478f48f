internal import Measures

extension Campaign {
    /// What the channel's limits, the editorial rules and the brief find wrong: the whole campaign first, then each slot
    /// and each of its lines in order.
    ///
    /// - Parameter today: the day on which a claim must still hold, as `2026-11-30`; nil to let none expire.
    public func check(against channel: Channel, today: String? = nil) -> [Finding] {
        let rules = Policy.rules(today: today)
        var findings = unmetRequirements()
        for slot in channel.slots {
            let lines = slots.filter { $0.name == slot.name }.flatMap(\.variants)
            if let finding = slot.findingOnCount(lines.count) { findings.append(finding) }
            findings += slot.duplicates(among: lines)
            for (index, variant) in lines.enumerated() {
                let line = Line(
                    brief: brief, channel: channel, slot: slot,
                    text: channel.name.hasPrefix("google.")
                        ? KeywordInsertion.withDefaults(variant.text) : variant.text,
                    index: index)
                for rule in rules where rule.applies(to: slot, of: channel) {
                    guard let objection = rule.objection(to: line) else { continue }
                    findings.append(line.finding(of: rule.name, objection))
                }
                if let objection = line.missingPhrases() { findings.append(line.finding(of: "mustEach", objection)) }
            }
        }
        return findings + unknownSlots(in: channel)
    }

    /// What each phrase of `must` lacks: one line, anywhere, that holds it.
    private func unmetRequirements() -> [Finding] {
        brief.must.compactMap { Phrase($0) }.compactMap { phrase in
            let isMet = slots.contains { $0.variants.contains { phrase.occurs(in: $0.text) } }
            return isMet ? nil : Finding(rule: "must", level: .error, message: "no line holds “\(phrase.text)”")
        }
    }

    private func unknownSlots(in channel: Channel) -> [Finding] {
        let known = channel.slots.map(\.name)
        return slots.map(\.name).filter { !known.contains($0) }.map { name in
            let message = "\(channel.name) has no slot of this name; it has \(known.joined(separator: ", "))"
            return Finding(rule: "slot", level: .error, slot: name, message: message)
        }
    }
}

extension Channel.Slot {
    fileprivate func findingOnCount(_ count: Int) -> Finding? {
        if count < least {
            let message = "\(count) of at least \(least); write \(least - count) more"
            return Finding(rule: "count", level: .error, slot: name, message: message)
        }
        guard let most, count > most else { return nil }
        let message = "\(count) of at most \(most); drop \(count - most)"
        return Finding(rule: "count", level: .error, slot: name, message: message)
    }

    /// Lines that say the same as an earlier one, but for case and the space around them.
    fileprivate func duplicates(among lines: [Variant]) -> [Finding] {
        var first: [String: Int] = [:]
        return lines.enumerated().compactMap { index, line in
            let text = tokens(in: line.text.lowercased()).joined(separator: " ")
            guard let original = first[text] else {
                first[text] = index
                return nil
            }
            let message = "says the same as line \(original + 1) of the slot; write another"
            return Finding(rule: "duplicate", level: .error, slot: name, index: index, message: message)
        }
    }
}

extension Line {
    fileprivate func finding(of rule: String, _ objection: Objection) -> Finding {
        Finding(rule: rule, level: objection.level, slot: slot.name, index: index, message: objection.message)
    }

    /// What `mustEach` asks of every line of copy and this one lacks.
    fileprivate func missingPhrases() -> Objection? {
        guard slot.copy else { return nil }
        let missing = brief.mustEach.compactMap { Phrase($0) }.filter { !$0.occurs(in: text) }
        return missing.isEmpty ? nil : .error("does not hold \(quotedList(missing.map(\.text)))")
    }
}
