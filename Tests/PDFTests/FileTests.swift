import PDF
import Testing

@Test func everyObjectIsWhereTheTableSaysAndIsReached() throws {
    let reading = try PDFReading(try file(sample, fallbacks: [OpenTypeFont(TinyFont().bytes)]).bytes)
    #expect(reading.reachable == Set(reading.objects.keys))
    #expect(reading.pages.map(\.text).map { $0.contains("/Type/Page/") } == [true, true])
}

@Test func theSameDocumentGivesTheSameBytes() throws {
    #expect(try file(sample) == file(sample))
}

@Test func pagesHaveTheirSizes() throws {
    let pages = try PDFReading(try file(sample).bytes).pages
    #expect(pages[0].text.contains("/MediaBox[0 0 612 792]"))
    #expect(pages[1].text.contains("/MediaBox[0 0 595.276 841.89]"))
}

@Test func aDocumentWithoutPagesHasAnEmptyOne() throws {
    let reading = try PDFReading(try file(PDFDocument(pages: [])).bytes)
    #expect(reading.contents == [""])
    #expect(reading.reachable == Set(reading.objects.keys))
}

@Test func titleAndAuthorAreToldAndNoDate() throws {
    let reading = try PDFReading(try file(sample).bytes)
    let number = try #require(reading.trailer.number(after: "/Info "))
    #expect(
        reading.objects[number]?.text
            == "<</Title<FEFF957F591C00200028004E00690067006800740029>/Author<FEFF005A006F00EB>/Creator(Tagline)>>")
}

@Test func aTextOfASCIIIsEscaped() throws {
    let reading = try PDFReading(try file(PDFDocument(title: "A (\\) B", pages: [])).bytes)
    #expect(reading.objects("/Title").first?.text == "<</Title(A \\(\\\\\\) B)>>")
}

@Test(
    arguments: [
        (["1", "2", "3"], "0<</S/D/St 1>>"),
        ([nil, nil], "0<</S/D/St 1>>"),
        (["title", "1", "2", "2A", "3"], "0<</P(title)>>1<</S/D/St 1>>3<</P(2A)>>4<</S/D/St 3>>"),
        (["07", "一"], "0<</P(07)>>1<</P<FEFF4E00>>>"),
        (["9223372036854775807", "1"], "0<</S/D/St 9223372036854775807>>1<</S/D/St 1>>"),
    ] as [([String?], String)])
func pagesAreLabelled(labels: [String?], expected: String) throws {
    let pages = labels.map { PDFPage(size: .letter, label: $0) }
    let catalog = try PDFReading(try file(PDFDocument(pages: pages)).bytes).objects("/Type/Catalog").first
    #expect(catalog?.text.contains("/PageLabels<</Nums[\(expected)]>>") == true)
}

@Test(arguments: [Double.nan, .infinity, -.infinity, 1e300, -0.0004])
func noNumberBreaksAPage(number: Double) throws {
    let document = PDFDocument(
        pages: [
            PDFPage(
                size: PDFPageSize(width: number, height: number),
                paper: PDFColor(red: number, green: number, blue: number),
                items: [
                    .text(
                        PDFText(
                            "Anna中x\u{301}", x: number, y: number, style: .bold, isUnderlined: true, size: number,
                            gray: number, rotation: number)),
                    .rule(PDFRule(x: number, y: number, width: number, height: number, gray: number)),
                ])
        ], bookmarks: [PDFBookmark("A", page: 0, y: number)])
    let reading = try PDFReading(try file(document, fallbacks: [OpenTypeFont(TinyFont().bytes)]).bytes)
    let operators: Set = [
        "BT", "ET", "Tf", "Tc", "Tm", "Tj", "TJ", "Tr", "g", "G", "w", "q", "Q", "cm", "re", "f", "BDC", "EMC",
        "rg",
    ]
    #expect(Set(reading.tokens(of: reading.contents[0]).compactMap(\.last)).isSubset(of: operators))
}

@Test func thePaperIsFilledBelowAllElseAndTextIsBlack() throws {
    var document = document(["Rain."])
    document.pages[0].paper = PDFColor(red: 0.85, green: 0.92, blue: 1)
    let content = try #require(try PDFReading(try file(document).bytes).contents.first)
    #expect(content.hasPrefix("0.85 0.92 1 rg 0 0 612 792 re f 0 g\nBT\n"), "\(content)")
}
