internal import Measures

/// One character outside GSM-7 more than halves what fits in a message.
struct SMSAlphabet: PolicyRule {
    let name = "sms.alphabet"

    func applies(to slot: Channel.Slot, of channel: Channel) -> Bool { slot.unit == .sms }

    func objection(to line: Line) -> Objection? {
        let sms = SMS(line.text)
        guard sms.encoding == .ucs2,
            let culprit = line.text.first(where: { $0.unicodeScalars.contains { GSM7.septets(of: $0) == nil } })
        else { return nil }
        let message = "“\(culprit)” is not in GSM-7: sent as UTF-16, \(sms.units) units in \(sms.segments) part"
        return sms.segments > 1 ? .warning(message + "s; replace it, or shorten to 70") : .info(message)
    }
}
