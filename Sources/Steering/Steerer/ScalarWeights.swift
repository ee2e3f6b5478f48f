internal import Measures

/// What scalars weigh in a unit of length, at the least, in any text that is made of given scalars alone.
struct ScalarWeights: Sendable {
    private let weigh: @Sendable (Unicode.Scalar) -> Int
    private let surcharges: [Unicode.Scalar: Int]
    /// Whether each weighs just that wherever it stands, so that a text's length is the sum.
    let areExact: Bool

    subscript(scalar: Unicode.Scalar) -> Int { weigh(scalar) + (surcharges[scalar] ?? 0) }

    init(of limit: LengthLimit, among scalars: [Unicode.Scalar]) {
        surcharges = limit.surcharges
        switch limit.unit {
        case .scalars: (weigh, areExact) = ({ _ in 1 }, true)
        case .utf8: (weigh, areExact) = ({ UTF8.width($0) }, true)
        case .utf16: (weigh, areExact) = ({ UTF16.width($0) }, true)
        case .sms:
            if scalars.allSatisfy({ GSM7.septets(of: $0) != nil }) {
                (weigh, areExact) = ({ GSM7.septets(of: $0) ?? 2 }, true)
            } else {
                (weigh, areExact) = ({ min(GSM7.septets(of: $0) ?? 2, UTF16.width($0)) }, false)
            }
        case .x:
            if scalars.contains(where: { $0.joinsOnX || $0 == "\r" }) {
                (weigh, areExact) = ({ Self.onX($0) }, false)
            } else {
                (weigh, areExact) = ({ MeasureUnit.x.length(of: String($0)) }, true)
            }
        case .width:
            // After a virama a consonant joins what stands before it; the other joiners join emoji alone.
            let hasVirama = scalars.contains { DisplayWidth(of: "क\($0)中").columns < 3 }
            weigh = { scalar in
                if scalar.isASCII { return DisplayWidth.of(scalar) }
                return hasVirama || scalar.properties.isEmoji ? 0 : DisplayWidth.of(scalar)
            }
            areExact = scalars.allSatisfy { $0.isASCII || (!$0.properties.isEmoji && DisplayWidth.of($0) > 0) }
        case .graphemes:
            let hasPrepended = scalars.contains { "\($0)a".count == 1 }
            weigh = { hasPrepended || Self.joinsSomething($0) ? 0 : 1 }
            areExact = !hasPrepended && !scalars.contains { Self.joinsSomething($0) }
        }
    }

    /// A scalar that can become part of an emoji or of a composed character may weigh nothing.
    private static func onX(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x0A: 0
        case ..<0x300: !scalar.isASCII && scalar.properties.isEmoji ? 0 : 1
        case 0x4E00...0x9FFF: 2
        default: 0
        }
    }

    /// Whether a scalar can go on with a cluster: one beginning for each rule of UAX #29 but that of prepended marks.
    private static func joinsSomething(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar == "\n" }
        return ["a", "ᄀ", "가", "🇩", "👩\u{200D}", "क\u{94D}"].contains { ($0 + String(scalar)).count == 1 }
    }
}
