import Measures

/// The words of a text: runs of letters and digits, `don't` and `well-known` one each. In scripts that write no spaces,
/// as Chinese and Japanese, each letter counts as a word. Emphasis marks do not count.
struct WordCount: Equatable, Sendable {
    private(set) var words = 0
    /// Letters and digits in scripts that write spaces, and letters in those that do not.
    private(set) var spacedLetters = 0
    private(set) var unspacedLetters = 0
    /// Runs of full stops, and commas.
    private(set) var fullStops = 0
    private(set) var commas = 0

    init(_ text: String) {
        var isInWord = false
        // An apostrophe or a hyphen goes on with a word only if a letter follows.
        var isJoined = false
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch scalar {
            case "*", "_", "\\": continue
            case "'", "’", "-", "\u{2011}":
                isJoined = isInWord && !isJoined
                if !isJoined { isInWord = false }
            case ".", "。", "．":
                if previous != scalar { fullStops += 1 }
                (isInWord, isJoined) = (false, false)
            case ",", "，", "、":
                commas += 1
                (isInWord, isJoined) = (false, false)
            default:
                switch kind(of: scalar) {
                case .word:
                    if !isInWord { words += 1 }
                    spacedLetters += 1
                    (isInWord, isJoined) = (true, false)
                case .unspaced:
                    words += 1
                    unspacedLetters += 1
                    (isInWord, isJoined) = (false, false)
                case .other where scalar.isASCII || !scalar.isMark: (isInWord, isJoined) = (false, false)
                case .other: break
                }
            }
            previous = scalar
        }
    }

    @inline(__always)
    private func kind(of scalar: Unicode.Scalar) -> WordKind {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .word
        case ..<0x80: .other
        default: scalar.isMark ? .other : WordKind(scalar)
        }
    }
}
