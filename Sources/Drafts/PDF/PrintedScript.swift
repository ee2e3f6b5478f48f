import Measures
import PDF
import Pages
import Screenplay

/// A script's pages as a PDF document.
struct PrintedScript {
    private let screenplay: Screenplay
    private let pagination: Pagination
    private let options: PageOptions

    init(_ screenplay: Screenplay, _ options: PageOptions) {
        self.screenplay = screenplay
        self.options = options
        pagination = Pagination(of: screenplay, options: options)
    }

    var document: PDFDocument {
        let titlePages = pagination.titlePages.enumerated().map { index, lines in
            page(lines, label: index == 0 ? "title" : "title \(index + 1)")
        }
        let pages = pagination.pages.map { page($0.allLines, label: $0.label) }
        return PDFDocument(
            title: titlePage("title"), author: titlePage("author") ?? titlePage("authors"), creator: "Tagline",
            language: titlePage("language"), pages: titlePages + pages, bookmarks: bookmarks)
    }

    /// What an entry of the title page says, on one line; nil where there is none.
    private func titlePage(_ key: String) -> String? {
        let entry = screenplay.titlePage.entries.first { $0.key.lowercased() == key }
        let values = (entry?.printingValues ?? []).map(\.withoutEmphasis)
        return values.isEmpty ? nil : values.joined(separator: " ")
    }

    // MARK: Pages

    private var profile: PageProfile { pagination.profile }

    private func page(_ lines: [PageLine], label: String) -> PDFPage {
        var page = PDFPage(
            size: PDFPageSize(width: profile.paper.width, height: profile.paper.height), label: label)
        if let watermark = options.watermark { page.items.append(Watermark(watermark).item(on: profile.paper)) }
        for line in lines { page.items += items(of: line) }
        // Two speeches side by side have one mark.
        let revisedRows = Set(lines.filter(\.isRevised).map(\.row)).sorted()
        for row in revisedRows {
            let numbers = lines.filter { $0.row == row }.flatMap(numberColumns)
            let column = max(profile.revisionMarkColumn, (numbers.map(\.upperBound).max() ?? 0) + 1)
            page.items.append(.text(text(EmphasisRun("*"), column: column, row: row)))
        }
        if let color = options.revisionColor, !revisedRows.isEmpty { page.paper = PDFColor(color) }
        return page
    }

    private func items(of line: PageLine) -> [PDFPage.Item] {
        var items: [PDFPage.Item] = []
        var column = line.column
        let runs = line.runs
        for (index, run) in runs.enumerated() {
            items.append(.text(text(run, column: column, row: line.row)))
            // Most lines are one run, which none has to stand after.
            if index + 1 < runs.count { column += Self.columns(of: run.text) }
        }
        if let number = line.sceneNumber {
            for columns in numberColumns(beside: line) {
                items.append(.text(text(EmphasisRun(number), column: columns.lowerBound, row: line.row)))
            }
        }
        return items
    }

    /// The columns that a line's scene number takes in the margins; further out than usual where either is long.
    private func numberColumns(beside line: PageLine) -> [Range<Double>] {
        guard let number = line.sceneNumber else { return [] }
        let width = Self.columns(of: number)
        let left = min(profile.sceneNumberLeft, line.column - 1 - width)
        let right = max(profile.sceneNumberRight - width, line.column + Self.columns(of: line.text) + 1)
        let margins: [(SceneNumberMargins, Double)] = [(.left, left), (.right, right)]
        return margins.filter { options.sceneNumberMargins.contains($0.0) }.map { $0.1..<$0.1 + width }
    }

    private func text(_ run: EmphasisRun, column: Double, row: Int) -> PDFText {
        PDFText(
            run.text, x: column * PageProfile.cellWidth,
            // Courier Prime reaches a fifth of its size below the baseline.
            y: top(ofRow: row) + 0.8 * PageProfile.rowHeight,
            style: PDFStyle(isBold: run.style.contains(.bold), isItalic: run.style.contains(.italic)),
            isUnderlined: run.style.contains(.underline))
    }

    private func top(ofRow row: Int) -> Double { profile.topMargin + Double(row) * PageProfile.rowHeight }

    private static func columns(of text: String) -> Double { Double(MeasureUnit.width.length(of: text)) }

    // MARK: Bookmarks

    private struct Place {
        var page: Int
        var row: Int
    }

    /// Sections by their depth, and scenes under them.
    private var bookmarks: [PDFBookmark] {
        let places = places
        var bookmarks: [PDFBookmark] = []
        var depth = 0
        for (index, element) in screenplay.elements.enumerated() {
            guard let place = places[index], [.section, .sceneHeading].contains(element.type) else { continue }
            var title = element.printingText.withoutEmphasis
            if let number = element.sceneNumber { title = number + " " + title }
            if element.type == .section { depth = element.depth }
            bookmarks.append(
                PDFBookmark(
                    title, level: element.type == .section ? depth - 1 : depth, page: place.page,
                    y: top(ofRow: place.row)))
        }
        return bookmarks
    }

    /// Where each element begins; one that does not print, where the next one does.
    private var places: [Place?] {
        var places = [Place?](repeating: nil, count: screenplay.elements.count)
        for (index, page) in pagination.pages.enumerated() {
            for line in page.lines {
                guard let element = line.element, places[element] == nil else { continue }
                places[element] = Place(page: pagination.titlePages.count + index, row: line.row)
            }
        }
        var next: Place?
        for index in places.indices.reversed() {
            next = places[index] ?? next
            places[index] = next
        }
        return places
    }
}
