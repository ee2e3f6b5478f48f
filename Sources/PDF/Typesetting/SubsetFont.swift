/// The glyphs of one font that a document uses, with their codes.
///
/// A code stands for a glyph and the text that it shows, so that what is selected in a reader is what was written,
/// even where two characters share a glyph.
struct SubsetFont {
    private struct Key: Hashable {
        var glyph: Int
        var text: String
    }

    let font: OpenTypeFont

    /// Glyphs and their texts, by code; code 0 is the font's sign for absent characters.
    private(set) var glyphs: [(glyph: Int, text: String)] = [(0, "")]
    private var codes: [Key: UInt16] = [:]

    init(_ font: OpenTypeFont) {
        self.font = font
    }

    var isUsed: Bool { glyphs.count > 1 }

    /// The code of `glyph` where it shows `text`; nil where the glyph is broken or the codes are used up.
    mutating func code(of glyph: Int, showing text: String) -> UInt16? {
        let key = Key(glyph: glyph, text: text)
        if let code = codes[key] { return code }
        // Glyph 0 is in every subset, sound or not.
        guard glyphs.count < 0xFFFF, glyph == 0 || font.outlines.isSound(glyph) else { return nil }
        let code = UInt16(glyphs.count)
        glyphs.append((glyph, text))
        codes[key] = code
        return code
    }

    /// The code of the glyph of `code` where it shows `text` too; `code` where the codes are used up.
    mutating func code(_ code: UInt16, showingAlso text: String) -> UInt16 {
        let (glyph, shown) = glyphs[Int(code)]
        return self.code(of: glyph, showing: shown + text) ?? code
    }
}
