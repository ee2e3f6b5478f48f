/// The fonts that a document is set in.
///
/// Text stands in columns of 0.6 em, the width of a character of Courier.
public struct PDFFonts: Sendable {
    public var regular: OpenTypeFont
    public var bold: OpenTypeFont
    public var italic: OpenTypeFont
    public var boldItalic: OpenTypeFont

    /// Fonts for characters that the four have no glyph for, the first that has one first.
    public var fallbacks: [OpenTypeFont]

    public init(
        regular: OpenTypeFont, bold: OpenTypeFont, italic: OpenTypeFont, boldItalic: OpenTypeFont,
        fallbacks: [OpenTypeFont] = []
    ) {
        self.regular = regular
        self.bold = bold
        self.italic = italic
        self.boldItalic = boldItalic
        self.fallbacks = fallbacks
    }

    /// The four styles in the order of ``PDFStyle``, then the fallbacks.
    var all: [OpenTypeFont] { [regular, bold, italic, boldItalic] + fallbacks }
}
