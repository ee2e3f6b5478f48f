import PDF
import Testing

/// A document of one Letter page with each line 20 points below the one before.
func document(_ lines: [String], style: PDFStyle = .regular) -> PDFDocument {
    let items = lines.enumerated().map { index, line in
        PDFPage.Item.text(PDFText(line, x: 72, y: 72 + 20 * Double(index), style: style))
    }
    return PDFDocument(pages: [PDFPage(size: .letter, items: items)])
}

func file(_ document: PDFDocument, fallbacks: [OpenTypeFont] = []) throws -> PDFFile {
    var fonts = try PDFFonts.courierPrime()
    fonts.fallbacks = fallbacks
    return document.file(fonts: fonts)
}

/// What the one page of a document shows.
func shown(_ document: PDFDocument, fallbacks: [OpenTypeFont] = []) throws -> [ShownText] {
    try PDFReading(try file(document, fallbacks: fallbacks).bytes).shown(0)
}

/// A document with something of everything.
let sample = PDFDocument(
    title: "长夜 (Night)", author: "Zoë", creator: "Tagline", language: "en",
    pages: [
        PDFPage(size: .letter, label: "title", items: [.text(PDFText("NIGHT", x: 280, y: 300, style: .bold))]),
        PDFPage(
            size: .a4, label: "1",
            items: [
                .text(PDFText("DRAFT", x: 120, y: 700, size: 100, gray: 0.9, rotation: 45)),
                .text(PDFText("INT. CAFÉ – DAY *", x: 108, y: 72, isUnderlined: true)),
                .text(PDFText("(He \\ she)", x: 108, y: 96, style: .italic)),
                .text(PDFText("你好 x\u{301}", x: 108, y: 108, style: .boldItalic)),
                .rule(PDFRule(x: 72, y: 60, width: 400, height: 0.5, gray: 0.5)),
            ]),
    ],
    bookmarks: [PDFBookmark("Act 一", page: 0), PDFBookmark("INT. CAFÉ", level: 1, page: 1, y: 60)])
