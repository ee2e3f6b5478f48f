import LanguageModel

/// Text to measure speed on, which depends on how much there is and on how many characters there are, not on which.
struct SyntheticText {
    let vocabulary: Vocabulary
    let lines: [TaggedLine]

    private static let lineLength = 40
    private static let linesOfWork = 100

    /// - Parameters:
    ///   - symbols: how many characters a model of it has, the line end and the unknown one among them.
    ///   - length: how many characters there are at least.
    init(symbols: Int, length: Int) {
        // Ideographs from U+4E00 on, then the supplementary planes: every number up to the limit is a scalar.
        let letters = (0..<max(symbols - 2, 1)).compactMap { index in
            Unicode.Scalar(UInt32(index < 0x5000 ? 0x4E00 + index : 0x20000 + index))
        }
        vocabulary = Vocabulary(["\n"] + letters)
        var random = RandomSource(seed: 1)
        lines = (0..<(length + Self.lineLength) / (Self.lineLength + 1)).map { line in
            var text = String.UnicodeScalarView()
            for _ in 0..<Self.lineLength { text.append(letters[random.next(below: letters.count)]) }
            return TaggedLine(work: "\(line / Self.linesOfWork)", text: String(text))
        }
    }
}
