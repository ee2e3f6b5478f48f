/// How alike texts are: the share of three-scalar runs that they have in common, Dice's coefficient 2|A ∩ B| / (|A| + |B|)
/// (Dice 1945), whatever their case.
public struct TextSimilarity: Sendable {
    private let runs: Set<UInt64>

    /// - Parameter text: what others are compared with.
    public init(to text: String) { runs = Self.runs(of: text) }

    /// From 0, nothing in common, to 1.
    public func of(_ text: String) -> Double {
        let others = Self.runs(of: text)
        guard !runs.isEmpty, !others.isEmpty else { return 0 }
        return 2 * Double(runs.intersection(others).count) / Double(runs.count + others.count)
    }

    /// The runs of a text with a space at each end, so that beginnings and ends of words count; 21 bits a scalar.
    private static func runs(of text: String) -> Set<UInt64> {
        var scalars: [UInt64] = [0x20]
        for scalar in text.lowercased().unicodeScalars {
            let isSpace = scalar.properties.isWhitespace
            if !isSpace || scalars.last != 0x20 { scalars.append(isSpace ? 0x20 : UInt64(scalar.value)) }
        }
        if scalars.last != 0x20 { scalars.append(0x20) }
        guard scalars.count > 2 else { return [] }
        return Set(scalars.indices.dropLast(2).map { scalars[$0] << 42 | scalars[$0 + 1] << 21 | scalars[$0 + 2] })
    }
}
