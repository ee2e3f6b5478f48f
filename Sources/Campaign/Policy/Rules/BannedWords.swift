internal import Measures

/// No line holds what the brief bans.
struct BannedWords: PolicyRule {
    let name = "ban"

    func applies(to slot: Channel.Slot, of channel: Channel) -> Bool { true }

    func objection(to line: Line) -> Objection? {
        let banned = line.brief.ban.compactMap { Phrase(banned: $0) }.filter { $0.occurs(in: line.text) }
        if banned.isEmpty { return nil }
        return .error("holds \(quotedList(banned.map(\.text))), which the brief bans")
    }
}

/// `“a”`, `“a” and “b”`, `“a”, “b” and “c”`.
func quotedList(_ texts: [String]) -> String {
    let quoted = texts.map { "“\($0)”" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " and " + last
}
