/// How far each glyph moves the pen: the tables `hhea` and `hmtx`.
struct HorizontalMetrics: Sendable {
    private let table: FontData
    /// How many glyphs have an advance of their own; the rest share the last one.
    private let count: Int

    init(_ table: FontData, header: FontData, glyphCount: Int) throws(FontError) {
        count = try header.u16(34)
        guard count > 0, count <= max(1, glyphCount) else { throw FontError(.malformed("number of advances")) }
        self.table = try table.slice(0, 4 * count)
    }

    /// In units of the em.
    func advance(of glyph: Int) -> Int {
        (try? table.u16(4 * max(0, min(glyph, count - 1)))) ?? 0
    }
}
