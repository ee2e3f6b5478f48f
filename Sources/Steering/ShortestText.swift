internal import Measures

/// The shortest texts that hold given phrases: each phrase as written, in every order, overlapping where they can.
struct ShortestText {
    private let texts: [String]
    /// What the web addresses among the phrases weigh less on X than their characters.
    private let discount: Int

    /// - Parameter phrases: the longest six are looked at, which leaves 720 orders; with more, the result is a lower bound.
    init(holding phrases: [Phrase]) {
        let kept = phrases.withoutParts
        let looked = Array(kept.prefix(6))
        let additions = looked.map { last in looked.map { Self.addition(of: $0, after: last) } }
        texts = Self.orders(of: Array(looked.indices)).map { order in
            let first = order.first.map { looked[$0].text } ?? ""
            return zip(order, order.dropFirst()).reduce(into: first) { $0 += additions[$1.0][$1.1] }
        }
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

    private static func orders(of places: [Int]) -> [[Int]] {
        if places.isEmpty { return [[]] }
        return places.indices.flatMap { index in
            var rest = places
            let first = rest.remove(at: index)
            return orders(of: rest).map { [first] + $0 }
        }
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
