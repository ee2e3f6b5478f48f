import PDF
import Testing

/// The outline as lines: two spaces a level, the title, the count and the page's index and height.
private func outline(_ bookmarks: [PDFBookmark]) throws -> [String] {
    let pages = Array(repeating: PDFPage(size: .letter), count: 3)
    let reading = try PDFReading(try file(PDFDocument(pages: pages, bookmarks: bookmarks)).bytes)
    #expect(reading.reachable == Set(reading.objects.keys))
    let kids = try #require(reading.objects("/Kids[").first).text.references
    var lines: [String] = []
    var open = [(reading.objects("/Type/Outlines").first?.text.number(after: "/First "), 0)]
    var before: [Int: Int] = [:]
    while let (number, depth) = open.popLast() {
        guard let number, let text = reading.objects[number]?.text else { continue }
        let title = text.split(separator: "(")[1].prefix { $0 != ")" }
        let count =
            text.contains("/Count -") ? -(text.number(after: "/Count -") ?? 0) : text.number(after: "/Count ") ?? 0
        let page = try #require(text.number(after: "/Dest[").flatMap { kids.firstIndex(of: $0) })
        let height = try #require(text.number(after: "/XYZ null "))
        lines.append(String(repeating: "  ", count: depth) + "\(title) \(count) \(page) \(height)")
        #expect(text.number(after: "/Prev ") == before[depth])
        before[depth] = number
        before[depth + 1] = nil
        open.append((text.number(after: "/Next "), depth))
        open.append((text.number(after: "/First "), depth + 1))
    }
    return lines
}

@Test func bookmarksAreATree() throws {
    let lines = try outline([
        PDFBookmark("Act one", page: 0),
        PDFBookmark("Scene 1", level: 1, page: 0, y: 92),
        PDFBookmark("Sequence", level: 1, page: 1, isOpen: false),
        PDFBookmark("Scene 2", level: 2, page: 1),
        PDFBookmark("Act two", page: 2),
        PDFBookmark("Scene 3", level: 3, page: 2),
    ])
    #expect(
        lines == [
            "Act one 2 0 792", "  Scene 1 0 0 700", "  Sequence -1 1 792", "    Scene 2 0 1 792", "Act two 1 2 792",
            "  Scene 3 0 2 792",
        ])
}

@Test func aBookmarkToNoPageIsLeftOut() throws {
    #expect(
        try outline([PDFBookmark("A", page: 3), PDFBookmark("B", page: 2), PDFBookmark("C", page: -1)]) == ["B 0 2 792"]
    )
}

@Test func bookmarksNestWithoutEnd() throws {
    let bookmarks = (0..<1000).map { PDFBookmark("\($0)", level: $0, page: 0) }
    let reading = try PDFReading(try file(PDFDocument(pages: [PDFPage(size: .letter)], bookmarks: bookmarks)).bytes)
    #expect(reading.objects("/Type/Outlines").first?.text.number(after: "/Count ") == 1000)
}
