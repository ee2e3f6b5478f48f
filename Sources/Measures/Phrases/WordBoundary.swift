/// What a character does to the word boundaries beside it.
package enum WordKind: Hashable, Sendable {
    /// A letter, a digit or an underscore of a script that parts its words: no boundary between two of them.
    case word
    /// A letter of a script that writes no spaces: a word may begin and end at each.
    case unspaced
    /// Anything else: spaces, punctuation, symbols.
    case other

    /// The kind of a scalar that is no mark; a mark takes the kind of what it stands on.
    package init(_ scalar: Unicode.Scalar) {
        guard !scalar.isASCII else {
            // As below, without a look at Unicode's tables.
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "_": self = .word
            default: self = .other
            }
            return
        }
        let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        if !isWord { self = .other } else { self = Self.isUnspaced(scalar) ? .unspaced : .word }
    }

    /// Thai, Lao, Myanmar, Khmer, kana, Bopomofo, Yi, Javanese, Tai and Han, by block.
    ///
    /// Korean writes spaces, so a Hangul word with a particle after it is another word.
    private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x1950...0x19FF, 0x1A20...0x1AAF: true
        case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x3029, 0x3031...0x312F, 0x31A0...0x31BF, 0x31F0...0x31FF: true
        case 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA980...0xA9DF, 0xA9E0...0xA9FF, 0xAA60...0xAADF: true
        case 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x1AFF0...0x1B16F, 0x20000...0x3FFFF: true
        default: false
        }
    }
}

extension Unicode.Scalar {
    /// Whether this is a letter of a script that writes no spaces between words.
    package var isUnspacedLetter: Bool { WordKind(self) == .unspaced }

    package var isMark: Bool {
        // The first of them is U+0300.
        guard value >= 0x300 else { return false }
        return switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }
}
