import Measures

/// How many words of a text are Chinese, and how many are not.
///
/// A letter of a script that writes no spaces counts as a word, and so does a run of other letters.
public struct WordShares: Sendable {
    private var chinese = 0
    private var others = 0

    public init() {}

    /// Whether so much was counted that more would hardly change the answer.
    public var areEnough: Bool { chinese + others >= 2_000 }

    /// Whether more words are Chinese than not; Japanese, with kana between its Han characters, is not.
    public var areMostlyChinese: Bool { chinese > others }

    /// Counts the words of a text that ends a word.
    public mutating func add(_ text: String) {
        var isInWord = false
        for scalar in text.unicodeScalars {
            let kind = WordKind(scalar)
            if kind == .unspaced {
                if scalar.properties.isIdeographic { chinese += 1 } else { others += 1 }
            } else if kind == .word, !isInWord {
                others += 1
            }
            isInWord = kind == .word || isInWord && scalar.isMark
        }
    }
}
