internal import Measures

/// The shortest texts that hold given phrases: each phrase as written, in every order, overlapping where they can.
struct ShortestText {
    private let texts: [String]

    /// - Parameter phrases: the longest six are looked at, which leaves 720 orders; with more, the result is a lower bound.
    init(holding phrases: [Phrase]) {
        var kept: [Phrase] = []
        for phrase in phrases.sorted(by: { $0.text.unicodeScalars.count > $1.text.unicodeScalars.count })
        where !kept.contains(where: { phrase.occurs(in: $0.text) }) {
            kept.append(phrase)
        }
        texts = Self.orders(of: Array(kept.prefix(6))).map { Self.joined($0) }
    }

    /// The length of the shortest in `unit`.
    func length(in unit: MeasureUnit) -> Int {
        texts.map { text in
            var length = RunningLength(in: unit)
            for scalar in text.unicodeScalars { length.append(scalar) }
            // A message that GSM-7 holds may be shorter in UTF-16, with one more character.
            return unit == .sms ? length.least : length.length
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
