internal import Measures

/// A line is as long as its slot takes.
struct LengthRule: PolicyRule {
    let name = "limit"

    func applies(to slot: Channel.Slot, of channel: Channel) -> Bool { true }

    func objection(to line: Line) -> Objection? {
        let slot = line.slot
        if line.text.allSatisfy(\.isWhitespace) { return .error("the line is empty") }
        let length = slot.unit.length(of: line.text)
        let unit = slot.unit.rawValue
        if let cap = slot.cap, length > cap {
            return .error("\(length) of at most \(cap) (\(unit)); shorten it by \(length - cap)")
        }
        if length > slot.limit {
            let message = "\(length) of \(slot.limit) (\(unit)); shorten it by \(length - slot.limit)"
            return slot.hard ? .error(message) : .warning(message + ", or it may be cut off")
        }
        if length < slot.shortest {
            return .init(level: slot.hard ? .error : .warning, message: tooShort(length, slot))
        }
        return nil
    }

    private func tooShort(_ length: Int, _ slot: Channel.Slot) -> String {
        "\(length) of at least \(slot.shortest) (\(slot.unit.rawValue)); write \(slot.shortest - length) more"
    }
}
