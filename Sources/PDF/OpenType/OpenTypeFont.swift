/// One face of a TrueType or OpenType font, checked as far as it is read.
///
/// Outlines may be TrueType's (`glyf`) or CFF's. A glyph that is broken counts as absent; the rest of the font stays
/// of use. Variable fonts are taken as their default instance.
public struct OpenTypeFont: Sendable {
    /// The PostScript name, of letters, digits and hyphens only.
    public let name: String

    let unitsPerEm: Int
    /// xMin, yMin, xMax, yMax, in units of the em.
    let boundingBox: [Int]
    let ascent: Int
    let descent: Int
    let capHeight: Int
    let xHeight: Int
    /// In degrees; negative leans to the right.
    let italicAngle: Double
    /// 100 to 900; 400 is regular.
    let weight: Int
    let isFixedPitch: Bool
    let glyphCount: Int
    let outlines: GlyphOutlines

    private let characters: CharacterMap
    private let metrics: HorizontalMetrics

    /// - Parameters:
    ///   - name: what the font is called in documents; nil takes the name that the font gives itself.
    ///   - face: the face of a collection, from 0.
    /// - Throws: the first thing that is wrong.
    public init(_ bytes: [UInt8], name: String? = nil, face: Int = 0) throws(FontError) {
        let tables = try FontTables(FontData(bytes), face: face)
        let head = try tables.required("head")
        unitsPerEm = try head.u16(18)
        // The range that the OpenType specification allows.
        guard (16...16384).contains(unitsPerEm) else { throw FontError(.malformed("size of the em")) }
        boundingBox = [try head.i16(36), try head.i16(38), try head.i16(40), try head.i16(42)]

        glyphCount = try tables.required("maxp").u16(4)
        let horizontal = try tables.required("hhea")
        ascent = try horizontal.i16(4)
        descent = try horizontal.i16(6)
        metrics = try HorizontalMetrics(try tables.required("hmtx"), header: horizontal, glyphCount: glyphCount)
        characters = try CharacterMap(try tables.required("cmap"))

        let system = tables["OS/2"]
        weight = try system?.u16(4) ?? 400
        // Bit 1 alone is "restricted licence embedding".
        guard try (system?.u16(8) ?? 0) & 0xF != 2 else { throw FontError(.embeddingForbidden) }
        let hasHeights = try (system?.u16(0) ?? 0) >= 2
        xHeight = try hasHeights ? system?.i16(86) ?? 0 : unitsPerEm / 2
        capHeight = try hasHeights ? system?.i16(88) ?? 0 : unitsPerEm * 7 / 10
        italicAngle = Double(try tables["post"]?.i32(4) ?? 0) / 65536
        let narrowest = metrics.advance(of: characters.glyph(for: "i") ?? 0)
        isFixedPitch = narrowest == metrics.advance(of: characters.glyph(for: "M") ?? 0)

        // A font can do without a name of its own.
        self.name = FontName.clean(name ?? (try? FontName.postScript(in: tables["name"])) ?? "")
        if tables.isCFF {
            outlines = .cff(try CFFFont(try tables.required("CFF "), glyphCount: glyphCount))
        } else {
            outlines = .trueType(try TrueTypeOutlines(tables, glyphCount: glyphCount))
        }
        // Every subset has the glyph for absent characters.
        guard outlines.charString(of: 0) != nil else { throw FontError(.malformed("first glyph")) }
    }

    /// How many faces a font file holds: 1, or more in a collection.
    public static func faces(in bytes: [UInt8]) throws(FontError) -> Int { try FontTables.faces(in: FontData(bytes)) }

    /// Whether the font has a glyph of its own for `scalar`.
    public func has(_ scalar: Unicode.Scalar) -> Bool { glyph(for: scalar) != nil }

    func glyph(for scalar: Unicode.Scalar) -> Int? {
        guard let glyph = characters.glyph(for: scalar), glyph < glyphCount else { return nil }
        return glyph
    }

    /// How far the glyph moves the pen, in thousandths of the em.
    func advance(of glyph: Int) -> Double { thousandths(units(of: glyph)) }

    /// How far the glyph moves the pen, in units of the em.
    func units(of glyph: Int) -> Int { metrics.advance(of: glyph) }

    /// A length in units of the em, in thousandths of the em.
    func thousandths(_ units: Int) -> Double { Double(units) * 1000 / Double(unitsPerEm) }
}
