/// A document as the bytes of a PDF file.
public struct PDFFile: Equatable, Sendable {
    public var bytes: [UInt8]

    /// The characters that are not drawn as themselves, because no font has a glyph for them or for their marks; each
    /// once, in the order of the document.
    public var missing: [Character]
}
