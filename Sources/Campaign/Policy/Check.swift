internal import Measures

extension Campaign {
    /// What the channel's limits, the editorial rules and the brief find wrong: the whole campaign first, then each slot
    /// and each of its lines in order. Lines that were dropped are passed over; they count only in the places of others.
    ///
    /// - Parameters:
    ///   - today: the day on which a claim must still hold, as `2026-11-30`; nil to let none expire.
    ///   - columns: fields that something else than the brief fills, and which stay in its phrases as in the lines.
    public func check(against channel: Channel, today: String? = nil, except columns: [String] = []) -> [Finding] {
        let rules = Policy.rules(today: today, except: columns)
        let brief = brief.filled(except: columns)
        let lists = self.lists
        let ids = findingsOnIDs()
        var findings = unmetRequirements(of: brief, on: channel)
        findings += findingsOnAddress(on: channel)
        for slot in channel.slots {
            let all = slots.filter { $0.name == slot.name }.flatMap(\.variants)
            let lines = all.enumerated().filter { $0.element.status != .dropped }
            findings += slot.findingsOnCounts(in: lines.map(\.element), of: lists, on: channel)
            findings += slot.duplicates(among: lines)
            findings += ids.filter { $0.slot == slot.name }
            for (index, variant) in lines {
                let line = Line(
                    brief: brief, channel: channel, slot: slot, text: channel.shown(variant.text), index: index)
                for rule in rules where rule.applies(to: slot, of: channel) {
                    guard let objection = rule.objection(to: line) else { continue }
                    findings.append(line.finding(of: rule.name, objection))
                }
                if let pin = variant.pin, let objection = slot.objection(toPin: pin) {
                    findings.append(line.finding(of: "pin", objection))
                }
                if let objection = line.missingPhrases() { findings.append(line.finding(of: "mustEach", objection)) }
            }
        }
        return findings + unknownSlots(in: channel)
    }

    /// What each phrase of `must` lacks: one line, anywhere, that holds it.
    private func unmetRequirements(of brief: Brief, on channel: Channel) -> [Finding] {
        let texts = current.slots.flatMap(\.variants).map { channel.shown($0.text) }
        return channel.phrases(brief.must, lackingIn: texts).map {
            Finding(rule: "must", level: .error, message: "no line holds “\($0)”")
        }
    }

    /// What is wrong with the brief's address, where ads take it for want of a line in its place. A brief that is not
    /// finished may be without one.
    private func findingsOnAddress(on channel: Channel) -> [Finding] {
        guard let slot = channel.slots.first(where: { $0.field == Brief.addressField }),
            let address = brief.value(of: Brief.addressField)
        else { return [] }
        let lines = current.slots.filter { $0.name == slot.name }.flatMap(\.variants)
        let lists = lists.isEmpty ? [nil] : lists.map(Optional.some)
        if lists.allSatisfy({ list in lines.contains { $0.list == nil || $0.list == list } }) { return [] }
        let line = Line(brief: brief, channel: channel, slot: slot, text: address, index: 0)
        let rules: [any PolicyRule] = [LengthRule(), FinalAddress()]
        return rules.compactMap { rule in
            rule.objection(to: line).map { objection in
                Finding(rule: rule.name, level: objection.level, message: "the brief's url: \(objection.message)")
            }
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
    /// What is wrong with how many lines there are. An ad takes the lines of one list beside those of none, so each
    /// list counts by itself.
    fileprivate func findingsOnCounts(in lines: [Variant], of lists: [String], on channel: Channel) -> [Finding] {
        (lists.isEmpty ? [nil] : lists.map(Optional.some)).flatMap { list in
            findings(on: lines.filter { $0.list == nil || $0.list == list }, of: list, channel)
        }
    }

    private func findings(on lines: [Variant], of list: String?, _ channel: Channel) -> [Finding] {
        let owner = list.map { "list \($0): " } ?? ""
        let count = lines.count
        var findings: [Finding] = []
        if count < least {
            let message = "\(owner)\(count) of at least \(least); write \(least - count) more"
            findings.append(Finding(rule: "count", level: .error, slot: name, message: message))
        }
        if let most, count > most {
            let message = "\(owner)\(count) of at most \(most); drop \(count - most)"
            findings.append(Finding(rule: "count", level: .error, slot: name, message: message))
        }
        if let short, count > 0, !lines.contains(where: { channel.length(of: $0.text, in: self) <= short }) {
            let message = "\(owner)no line has \(short) or less (\(unit.rawValue)); write one for where room is short"
            findings.append(Finding(rule: "short", level: .warning, slot: name, message: message))
        }
        return findings
    }

    fileprivate func objection(toPin pin: Int) -> Objection? {
        do {
            try checkPin(pin)
            return nil
        } catch {
            return .error("\(error)")
        }
    }

    /// Lines that say the same as an earlier one that may stand in an ad with them, but for case, marks and space; in an
    /// address every mark counts.
    fileprivate func duplicates(among lines: [(offset: Int, element: Variant)]) -> [Finding] {
        var earlier: [AnyHashable: [(offset: Int, list: String?)]] = [:]
        return lines.compactMap { index, line in
            let isAddress = field == Brief.addressField
            let said = isAddress ? AnyHashable(line.text.lowercased()) : AnyHashable(Wording(line.text))
            let same = earlier[said]?.first { $0.list == nil || line.list == nil || $0.list == line.list }
            guard let original = same?.offset else {
                earlier[said, default: []].append((index, line.list))
                return nil
            }
            let message = "says the same as line \(original + 1) of the slot; write another"
            return Finding(rule: "duplicate", level: .error, slot: name, index: index, message: message)
        }
    }
}

extension Channel {
    /// Those phrases that none of some texts holds. What is shown of an insertion counts, in the one as in the other.
    fileprivate func phrases(_ phrases: [String], lackingIn texts: [String]) -> [String] {
        phrases.filter { text in
            guard let phrase = Phrase(shown(text)) else { return false }
            return !texts.contains { phrase.occurs(in: $0) }
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
        let missing = channel.phrases(brief.mustEach, lackingIn: [text])
        return missing.isEmpty ? nil : .error("does not hold \(quotedList(missing))")
    }
}
