/// How a font draws its glyphs.
enum GlyphOutlines: Sendable {
    case cff(CFFFont)
    case trueType(TrueTypeOutlines)

    /// Whether the glyph can be put into a subset.
    func isSound(_ glyph: Int) -> Bool {
        switch self {
        case .cff(let font): (try? font.charString(of: glyph)) != nil
        case .trueType(let outlines): (try? outlines.parts(of: glyph)) != nil
        }
    }
}
