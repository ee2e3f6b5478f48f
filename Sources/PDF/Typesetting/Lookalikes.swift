/// Characters that can be drawn as others where a font lacks them.
enum Lookalikes {
    /// The scalar whose glyph is the same to the eye.
    static let scalars: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{B5}": "\u{3BC}",  // micro sign: mu
        "\u{3BC}": "\u{B5}",
        "\u{2010}": "-",  // hyphen
        "\u{2011}": "-",  // hyphen that does not break
        "\u{2012}": "\u{2013}",  // figure dash: en dash
        "\u{2015}": "\u{2014}",  // horizontal bar: em dash
        "\u{2024}": ".",  // one dot leader
        "\u{201F}": "\u{201C}",
        "\u{2027}": "\u{B7}",  // hyphenation point: middle dot
        "\u{2219}": "\u{B7}",  // bullet operator
        "\u{2236}": ":",  // ratio
        "\u{02BC}": "\u{2019}",  // modifier letter apostrophe
        "\u{02B9}": "\u{2032}",  // modifier letter prime
    ]

    /// The spacing accent that looks like a combining mark; Courier's fonts draw it in the middle of a column.
    static let accents: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{300}": "`",
        "\u{301}": "\u{B4}",
        "\u{302}": "\u{2C6}",
        "\u{303}": "\u{2DC}",
        "\u{304}": "\u{AF}",
        "\u{306}": "\u{2D8}",
        "\u{307}": "\u{2D9}",
        "\u{308}": "\u{A8}",
        "\u{30A}": "\u{2DA}",
        "\u{30B}": "\u{2DD}",
        "\u{30C}": "\u{2C7}",
        "\u{327}": "\u{B8}",
        "\u{328}": "\u{2DB}",
    ]
}
