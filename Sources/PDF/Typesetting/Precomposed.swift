/// The characters of one scalar that are the same as a letter with marks, such as é for e and U+0301.
///
/// Swift compares strings by canonical equivalence, so a table keyed by them finds every order and form.
enum Precomposed {
    /// A character is equivalent to so many scalars at most (Unicode Standard Annex 15, section 2: ᾂ, for one).
    static let mostScalars = 4

    /// The one scalar that is equivalent to `text`; nil where there is none.
    static func scalar(for text: String) -> Unicode.Scalar? {
        guard let first = text.unicodeScalars.first else { return nil }
        return (0x1100...0x1112).contains(first.value) ? hangul[text] : marked[text]
    }

    /// Latin, Greek, Cyrillic, Hebrew, Arabic and kana; singletons such as the ohm sign find their letter.
    private static let marked = table([
        0xC0...0x24F, 0x386...0x3CE, 0x400...0x4F9, 0x622...0x626, 0x1E00...0x1FFC, 0x304C...0x30FE,
    ])

    /// The Hangul syllables, which are two or three conjoining jamo.
    private static let hangul = table([0xAC00...0xD7A3])

    private static func table(_ ranges: [ClosedRange<UInt32>]) -> [String: Unicode.Scalar] {
        var table: [String: Unicode.Scalar] = [:]
        for value in ranges.joined() {
            guard let scalar = Unicode.Scalar(value) else { continue }
            // The first of equivalent ones is the one that composition gives.
            let text = String(scalar)
            if table[text] == nil { table[text] = scalar }
        }
        return table
    }
}
