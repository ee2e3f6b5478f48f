extension Campaign {
    /// What is wrong with the ids of lines: a line without one cannot be named, and of two with the same one nobody can
    /// tell which is meant. A line that was dropped keeps its id, and may come back.
    func findingsOnIDs() -> [Finding] {
        var counts: [String: Int] = [:]
        let lines = places.map { place in
            let slot = slots[place.slot].name
            // Slots of one name count their lines on.
            let index = counts[slot, default: 0]
            counts[slot] = index + 1
            return (variant: self[place], slot: slot, index: index)
        }
        let dropped = lines.filter { $0.variant.status == .dropped }
        var owners = Dictionary(dropped.map { ($0.variant.id, "\($0.slot) \($0.index + 1)") }) { first, _ in first }
        return lines.filter { $0.variant.status != .dropped }.compactMap { variant, slot, index in
            func finding(_ message: String) -> Finding {
                Finding(rule: "id", level: .error, slot: slot, index: index, message: message)
            }
            if variant.id.allSatisfy(\.isWhitespace) { return finding("the line has no id; give it one of its own") }
            if let owner = owners[variant.id] {
                return finding("\(owner) has the id \(variant.id), too; give one of them another")
            }
            owners[variant.id] = "\(slot) \(index + 1)"
            return nil
        }
    }
}
