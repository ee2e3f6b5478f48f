internal import Measures

/// The shortest texts that hold given phrases: each phrase as written, in every order, overlapping where they can.
struct ShortestText {
    private let texts: [String]
    /// What the web addresses among the phrases weigh less on X than their characters.
    private let discount: Int

    /// - Parameter phrases: the longest six are looked at, which leaves 720 orders; with more, the result is a lower bound.
    init(holding phrases: [Phrase]) {
        let kept = phrases.withoutParts
        texts = Self.orders(of: Array(kept.prefix(6))).map { Self.joined($0) }
        discount = NoAddress(except: kept.map(\.text)).discount
    }

    /// The length of the shortest in `unit`.
    func length(in unit: MeasureUnit) -> Int {
        texts.map { text in
            switch unit {
            case .x: return xWeight(of: text, addressesCount: false) - discount
            case .sms:
                // A message that GSM-7 holds may be shorter in UTF-16, with one more character.
                var length = RunningLength(in: unit)
                for scalar in text.unicodeScalars { length.append(scalar) }
                return length.least
            default: return unit.length(of: text)
            }
        }.min() ?? 0
    }

    private static func orders(of phrases: [Phrase]) -> [[Phrase]] {
        if phrases.isEmpty { return [[]] }
        return phrases.indices.flatMap { index in
            var rest = phrases
            let first = rest.remove(at: index)
            return orders(of: rest).map { [first] + $0 }
        }
    }

    private static func joined(_ phrases: [Phrase]) -> String {
        var text = ""
        var last: Phrase?
        for phrase in phrases {
            text += last.map { addition(of: phrase, after: $0) } ?? phrase.text
            last = phrase
        }
        return text
    }

    /// The shortest end of `next`, with a space before it where it needs one, that added to `last` makes both stand.
    private static func addition(of next: Phrase, after last: Phrase) -> String {
        let scalars = next.text.unicodeScalars
        for start in scalars.indices.reversed() {
            let end = String(scalars[start...])
            let text = last.text + end
            if next.occurs(in: text), last.occurs(in: text) { return end }
        }
        return " " + next.text
    }
}
