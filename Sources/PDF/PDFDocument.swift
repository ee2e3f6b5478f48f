/// A document of pages with text at fixed places.
///
/// The same document with the same fonts gives the same bytes: there is no date and no random identifier in them.
public struct PDFDocument: Equatable, Sendable {
    public var title: String?
    public var author: String?
    /// The program that the document comes from.
    public var creator: String?
    /// The language of the text as in BCP 47, such as `en` or `zh-Hans`.
    public var language: String?

    /// A document without pages is written with one empty US Letter page, since PDF has none without.
    public var pages: [PDFPage]
    public var bookmarks: [PDFBookmark]

    public init(
        title: String? = nil, author: String? = nil, creator: String? = nil, language: String? = nil,
        pages: [PDFPage], bookmarks: [PDFBookmark] = []
    ) {
        self.title = title
        self.author = author
        self.creator = creator
        self.language = language
        self.pages = pages
        self.bookmarks = bookmarks
    }

    /// The document as a PDF file, with the glyphs that it uses of each font inside.
    ///
    /// A character that no font has a glyph for is drawn as the font's sign for absent characters, stays in the text
    /// that readers select and search, and is listed in ``PDFFile/missing``.
    public func file(fonts: PDFFonts) -> PDFFile {
        var writer = DocumentWriter(self, fonts)
        return writer.file()
    }
}
