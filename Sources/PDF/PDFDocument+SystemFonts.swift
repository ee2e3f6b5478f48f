extension PDFDocument {
    /// The document as a PDF file; characters that `fonts` lack are drawn in fonts of the machine.
    public func file(fonts: PDFFonts, fallback: SystemFonts) -> PDFFile {
        let lacking = scalars(lackingIn: fonts)
        var fonts = fonts
        if !lacking.isEmpty { fonts.fallbacks += fallback.fonts(for: lacking, language: language) }
        return file(fonts: fonts)
    }

    /// What the document's texts hold that `fonts` neither have nor can draw as something else.
    private func scalars(lackingIn fonts: PDFFonts) -> Set<Unicode.Scalar> {
        var seen: Set<Unicode.Scalar> = []
        for page in pages {
            for case .text(let text) in page.items {
                for scalar in text.text.unicodeScalars where !scalar.isASCII { seen.insert(scalar) }
            }
        }
        return seen.filter { scalar in
            Lookalikes.scalars[scalar] == nil && Lookalikes.accents[scalar] == nil
                && !scalar.properties.isWhitespace && !scalar.properties.showsNothing
                && !fonts.all.contains { $0.has(scalar) }
        }
    }
}
