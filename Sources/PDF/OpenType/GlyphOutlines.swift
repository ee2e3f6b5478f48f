/// How a font draws its glyphs.
enum GlyphOutlines: Sendable {
    case cff(CFFFont)
    case trueType(TrueTypeOutlines)

    /// The glyph's outline where it is CFF, and nothing where it is TrueType, whose glyphs need each other; nil where
    /// the glyph is broken.
    func charString(of glyph: Int) -> [UInt8]? {
        switch self {
        case .cff(let font): try? font.charString(of: glyph)
        case .trueType(let outlines): (try? outlines.parts(of: glyph)).map { _ in [] }
        }
    }
}
