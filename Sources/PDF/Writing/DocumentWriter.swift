/// Writes a document object by object: "Document Structure" in ISO 32000-1, 7.7.
struct DocumentWriter {
    private let document: PDFDocument
    private let pages: [PDFPage]
    private var typesetter: Typesetter
    private var objects = ObjectFile()

    init(_ document: PDFDocument, _ fonts: PDFFonts) {
        self.document = document
        pages = document.pages.isEmpty ? [PDFPage(size: .letter)] : document.pages
        typesetter = Typesetter(fonts)
    }

    mutating func file() -> PDFFile {
        let (catalog, information) = (objects.reserve(), objects.reserve())
        let (tree, resources) = (objects.reserve(), objects.reserve())
        let pageObjects = pages.map { _ in objects.reserve() }
        let outline = Outline(document.bookmarks, pages: pages.count)
        let outlines = outline.isEmpty ? nil : objects.reserve()

        writeCatalog(catalog, tree, outlines)
        writeInformation(information)
        writeTree(tree, pageObjects)
        for (page, object) in zip(pages, pageObjects) { write(page, object, tree, resources) }
        writeFonts(resources)
        if let outlines {
            outline.write(as: outlines, pages: pageObjects, heights: pages.map(\.size.height), into: &objects)
        }
        return PDFFile(
            bytes: objects.finish(catalog: catalog, information: information), missing: typesetter.missing)
    }

    private mutating func writeCatalog(_ number: Int, _ tree: Int, _ outlines: Int?) {
        let (document, pages) = (document, pages)
        objects.write(number) { output in
            output += "<</Type/Catalog/Pages "
            output.reference(tree)
            if let outlines {
                output += "/PageMode/UseOutlines/Outlines "
                output.reference(outlines)
            }
            if let language = document.language {
                output += "/Lang"
                output.text(language)
            }
            if document.title != nil { output += "/ViewerPreferences<</DisplayDocTitle true>>" }
            output += "/PageLabels"
            PageLabels.write(pages.map(\.label), into: &output)
            output += ">>"
        }
    }

    private mutating func writeInformation(_ number: Int) {
        let entries: [(StaticString, String?)] = [
            ("/Title", document.title), ("/Author", document.author), ("/Creator", document.creator),
        ]
        objects.write(number) { output in
            output += "<<"
            for case (let key, let text?) in entries {
                output += key
                output.text(text)
            }
            output += ">>"
        }
    }

    private mutating func writeTree(_ number: Int, _ pages: [Int]) {
        objects.write(number) { output in
            output += "<</Type/Pages/Count "
            output.number(pages.count)
            output += "/Kids["
            for (index, page) in pages.enumerated() {
                if index > 0 { output += " " }
                output.reference(page)
            }
            output += "]>>"
        }
    }

    private mutating func write(_ page: PDFPage, _ number: Int, _ tree: Int, _ resources: Int) {
        let content = objects.reserve()
        objects.write(number) { output in
            output += "<</Type/Page/Parent "
            output.reference(tree)
            output += "/MediaBox[0 0 "
            output.decimals(page.size.width, page.size.height)
            output += "]/Resources "
            output.reference(resources)
            output += "/Contents "
            output.reference(content)
            output += ">>"
        }
        objects.writeStream(content, PageContent(page, &typesetter).output.bytes)
    }

    /// Writes the fonts in use, and the resources that all pages share.
    private mutating func writeFonts(_ resources: Int) {
        var used: [(index: Int, object: Int)] = []
        for (index, font) in typesetter.fonts.enumerated() where font.isUsed {
            let object = objects.reserve()
            FontObjects(font).write(as: object, into: &objects)
            used.append((index, object))
        }
        objects.write(resources) { output in
            output += "<</Font<<"
            for (index, object) in used {
                output.name("F\(index)")
                output += " "
                output.reference(object)
            }
            output += ">>>>"
        }
    }
}
