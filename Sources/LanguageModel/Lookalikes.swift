@_spi(_Unicode) import Swift

/// What a model reads where a text has a character that it does not know: the letter without its accent, the straight
/// quotation mark of a curly one, and the other way round.
enum Lookalikes {
    /// What may be read for each character, the likest first.
    private static let table: [Unicode.Scalar: [Unicode.Scalar]] = {
        var table = listed.mapValues { Array($0.unicodeScalars) }
        for (value, ascii) in zip(UInt32(0xFF01)..., UInt32(0x21)...0x7E) {
            guard let wide = Unicode.Scalar(value), let narrow = Unicode.Scalar(ascii) else { continue }
            table[wide, default: []].append(narrow)
            table[narrow, default: []].append(wide)
        }
        return table
    }()

    private static let listed: [Unicode.Scalar: String] = [
        // Quotation marks and apostrophes.
        "'": "’", "’": "'", "‘": "'", "‛": "'", "ʼ": "’'", "`": "'", "´": "'", "′": "'", "‚": "',", "‹": "'", "›": "'",
        "\"": "“", "“": "\"", "”": "\"", "„": "“\"", "‟": "“\"", "″": "\"", "«": "“\"", "»": "”\"",
        "「": "“\"", "」": "”\"", "『": "“\"", "』": "”\"",
        // Dashes.
        "-": "–—", "‐": "-", "‑": "-", "‒": "–-", "–": "-—", "—": "-–", "―": "—-", "−": "-–",
        // Spaces.
        "\u{9}": " ", "\u{A0}": " ", "\u{2002}": " ", "\u{2003}": " ", "\u{2009}": " ", "\u{200A}": " ",
        "\u{202F}": " ", "\u{3000}": " ",
        // Other punctuation.
        "…": ".", "。": ".", ".": "。", "、": "，,", "¡": "!", "¿": "?", "•": "*-", "·": "-", "×": "x", "⁄": "/",
        // Currencies.
        "£": "$", "€": "$", "¥": "$", "￥": "¥$", "₹": "$", "₩": "$", "¢": "$",
        // Letters that no accent takes apart.
        "Æ": "A", "æ": "a", "Ð": "D", "ð": "d", "Đ": "D", "đ": "d", "Ħ": "H", "ħ": "h", "ı": "i", "Ł": "L", "ł": "l",
        "Ø": "O", "ø": "o", "Œ": "O", "œ": "o", "ß": "s", "ſ": "s", "Þ": "T", "þ": "t", "Ŧ": "T", "ŧ": "t",
    ]

    /// Latin, Greek and Cyrillic letters, of which an accent can be taken.
    private static let accented: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x370...0x52F, 0x1E00...0x1FFF]

    /// Every character that something else may be read for, and a few more.
    static var scalars: some Sequence<Unicode.Scalar> {
        table.keys.sorted() + accented.joined().compactMap { Unicode.Scalar($0) }
    }

    /// What may be read for a character, the likest first.
    static func of(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        if let listed = table[scalar] { return listed }
        guard accented.contains(where: { $0.contains(scalar.value) }) else { return [] }
        return String(scalar)._nfd.prefix(1).filter { $0 != scalar }
    }
}
