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

    struct Glyph {
        /// The glyph's number in the whole font.
        let number: Int
        /// What it shows.
        let text: String
        /// As ``GlyphOutlines/charString(of:)`` has it.
        let charString: [UInt8]
    }

    /// By code; code 0 is the font's sign for absent characters.
    private(set) var glyphs: [Glyph]
    private var codes: [Key: UInt16] = [:]

    init(_ font: OpenTypeFont) {
        self.font = font
        glyphs = [Glyph(number: 0, text: "", charString: font.outlines.charString(of: 0) ?? [])]
    }

    var isUsed: Bool { glyphs.count > 1 }

    /// The code of `glyph` where it shows `text`; nil where the glyph is broken or the codes are used up.
    mutating func code(of glyph: Int, showing text: String) -> UInt16? {
        let key = Key(glyph: glyph, text: text)
        if let code = codes[key] { return code }
        guard glyphs.count < 0xFFFF, let charString = font.outlines.charString(of: glyph) else { return nil }
        let code = UInt16(glyphs.count)
        glyphs.append(Glyph(number: glyph, text: text, charString: charString))
        codes[key] = code
        return code
    }

    /// The code of the glyph of `code` where it shows `text` too; `code` where the codes are used up.
    mutating func code(_ code: UInt16, showingAlso text: String) -> UInt16 {
        let glyph = glyphs[Int(code)]
        return self.code(of: glyph.number, showing: glyph.text + text) ?? code
    }
}
