/// The outlines of a TrueType font: the tables `glyf` and `loca`, and what the glyphs' instructions need.
struct TrueTypeOutlines: Sendable {
    /// Another glyph that a composite glyph is made of.
    struct Component: Sendable {
        /// Where in the composite its number stands, two bytes.
        var place: Int
        var glyph: Int
    }

    /// The tables that a subset changes.
    let head, horizontalHeader, maximums, metrics: FontData
    /// The tables that a subset keeps: `cvt `, `fpgm` and `prep`, where the font has them.
    let kept: [(tag: String, data: FontData)]

    private let glyphs: FontData
    private let locations: FontData
    private let glyphCount: Int
    private let isLong: Bool

    init(_ tables: FontTables, glyphCount: Int) throws(FontError) {
        head = try tables.required("head").slice(0, 54)
        horizontalHeader = try tables.required("hhea").slice(0, 36)
        maximums = try tables.required("maxp")
        guard maximums.count >= 32 else { throw FontError(.cutShort, at: maximums.range.upperBound) }
        metrics = try tables.required("hmtx")
        kept = ["cvt ", "fpgm", "prep"].compactMap { tag in
            tables[tag].map { (tag: tag, data: $0) }
        }
        glyphs = try tables.required("glyf")
        locations = try tables.required("loca")
        isLong = try head.i16(50) != 0
        self.glyphCount = glyphCount
    }

    /// The glyph's description, empty for one that draws nothing.
    func description(of glyph: Int) throws(FontError) -> FontData {
        guard glyph >= 0, glyph < glyphCount else { throw FontError(.malformed("number of a glyph")) }
        let start = try isLong ? locations.u32(4 * glyph) : locations.u16(2 * glyph) * 2
        let end = try isLong ? locations.u32(4 * glyph + 4) : locations.u16(2 * glyph + 2) * 2
        let data = try glyphs.slice(start, end - start)
        // Number of contours and bounding box.
        guard data.count == 0 || data.count >= 10 else { throw FontError(.cutShort, at: data.range.lowerBound) }
        return data
    }

    func components(of description: FontData) throws(FontError) -> [Component] {
        guard description.count > 0, try description.i16(0) < 0 else { return [] }
        var components: [Component] = []
        var offset = 10
        var flags = 0
        repeat {
            flags = try description.u16(offset)
            components.append(Component(place: offset + 2, glyph: try description.u16(offset + 2)))
            // Two arguments of one or two bytes each, then no scale, one, two, or a matrix of four.
            offset += 4 + (flags & 0x0001 != 0 ? 4 : 2)
            offset += flags & 0x0008 != 0 ? 2 : flags & 0x0040 != 0 ? 4 : flags & 0x0080 != 0 ? 8 : 0
        } while flags & 0x0020 != 0
        guard offset <= description.count else { throw FontError(.cutShort, at: description.range.lowerBound) }
        return components
    }

    /// The glyph and all that it is made of, each once, the glyph itself first.
    ///
    /// - Throws: also for a glyph that is part of itself.
    func parts(of glyph: Int) throws(FontError) -> [Int] {
        var parts: [Int] = []
        var within: [Int] = []
        try collect(glyph, &parts, &within)
        return parts
    }

    private func collect(_ glyph: Int, _ parts: inout [Int], _ within: inout [Int]) throws(FontError) {
        let data = try description(of: glyph)
        // Fonts nest two or three levels, of a handful of parts each.
        guard !within.contains(glyph), within.count < 16, parts.count < 256 else {
            throw FontError(.malformed("composite glyph"), at: data.range.lowerBound)
        }
        guard !parts.contains(glyph) else { return }
        parts.append(glyph)
        within.append(glyph)
        for component in try components(of: data) { try collect(component.glyph, &parts, &within) }
        within.removeLast()
    }
}
