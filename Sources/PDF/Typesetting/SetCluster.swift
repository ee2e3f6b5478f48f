/// A grapheme cluster as glyphs.
struct SetCluster {
    /// How many columns it takes: 0, 1 or 2.
    var columns = 0
    /// Nil where nothing is drawn.
    var base: SetGlyph?
    /// Drawn over the base.
    var marks: [SetGlyph] = []
}

/// A glyph and how it sits in its columns.
struct SetGlyph {
    /// The index into ``Typesetter/fonts``.
    var font: Int
    var code: UInt16
    /// Whether it is a glyph of the document's own styles, exactly as wide as a column.
    var isPlain = false
    /// How much wider than in the font it is drawn, so that it fits its columns.
    var stretch = 1.0
    /// From the start of the columns to the glyph, and from its end to the end of the columns, in thousandths of
    /// the stretched em; negative where the glyph sticks out.
    var before = 0.0
    var after = 0.0
    /// How much higher than the baseline it stands, in thousandths of the em.
    var rise = 0.0
}
