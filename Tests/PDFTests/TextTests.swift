import PDF
import Testing

@Test(
    arguments: [
        "INT. HOUSE - DAY", "(paren \\ theses)", "Zoë’s café, naïve — “Łódź” … 50 €", "ﬁ A\u{A0}B µ Ω",
        "a\u{2010}b\u{2015}c",
    ])
func textIsReadBackAsItWasWritten(text: String) throws {
    for style in PDFStyle.allCases {
        let shown = try shown(document([text], style: style))
        #expect(shown.map(\.text).joined() == text)
        #expect(try file(document([text], style: style)).missing.isEmpty)
    }
}

@Test func everyCodeIsEscapedWhereItMustBe() throws {
    let values = Array(0x20...0x7E) + Array(0xA1...0xAC) + Array(0xAE...0x17F)
    let text = String(String.UnicodeScalarView(values.compactMap { Unicode.Scalar($0) }))
    // Enough codes for each byte that has a meaning between parentheses.
    let reading = try PDFReading(try file(document([text])).bytes)
    #expect(reading.shown(0).map(\.text).joined() == text)
    for escape in ["\\(", "\\)", "\\\\", "\\r"] { #expect(reading.contents[0].contains("\0" + escape)) }
}

@Test(
    arguments: zip(
        PDFStyle.allCases,
        ["CourierPrime", "CourierPrime-Bold", "CourierPrime-Italic", "CourierPrime-BoldItalic"]))
func aStyleHasItsFont(style: PDFStyle, name: String) throws {
    let shown = try shown(document(["Anna"], style: style))
    #expect(shown == [ShownText(font: name, x: 72, y: 720, text: "Anna")])
}

@Test func aLetterWithAMarkIsOneGlyphHoweverItIsWritten() throws {
    for text in ["e\u{301}", "\u{E9}", "S\u{30C}", "y\u{308}"] {
        let shown = try shown(document([text]))
        #expect(shown.map(\.text) == [text])
        #expect(try file(document([text])).missing.isEmpty)
        // The sign for absent characters and the letter.
        #expect(try glyphCounts(document([text])) == ["CourierPrime": 2])
    }
}

@Test func marksBeyondCountAreDrawnInTimeAsLongAsTheyAre() throws {
    let text = "e" + String(repeating: "\u{301}", count: 100_000)
    let time = try ContinuousClock().measure { _ = try file(document([text])) }
    // A tenth of it here; when each number of marks was tried for one glyph, twenty minutes.
    #expect(time < .seconds(30))
}

@Test func aMarkIsDrawnOverALetterThatIsNotMadeWithIt() throws {
    let shown = try shown(document(["ax\u{301}b"]))
    #expect(
        shown == [
            ShownText(font: "CourierPrime", x: 72, y: 720, text: "a"),
            ShownText(font: "CourierPrime", x: 79.2, y: 720, text: "x"),
            ShownText(font: "CourierPrime", x: 79.2, y: 720, text: "\u{301}"),
            ShownText(font: "CourierPrime", x: 86.4, y: 720, text: "b"),
        ])
    let content = try PDFReading(try file(document(["ax\u{301}b"])).bytes).contents[0]
    #expect(content.contains("/Span<</ActualText<FEFF00780301>>> BDC\n"))
    // Over a capital it stands higher: the capitals' height less that of small letters, at 12 points.
    let capital = try PDFReading(try file(document(["X\u{301}"])).bytes).shown(0)
    #expect(capital.map(\.text) == ["X", "\u{301}"])
    #expect(capital[1].y > 721 && capital[1].y < 723)
}

@Test func wideCharactersTakeTwoColumns() throws {
    let font = try OpenTypeFont(TinyFont().bytes, name: "Tiny")
    let shown = try shown(document(["A中中B", "яя"]), fallbacks: [font])
    #expect(
        shown == [
            ShownText(font: "CourierPrime", x: 72, y: 720, text: "A"),
            ShownText(font: "Tiny", x: 79.2, y: 720, text: "中中"),
            ShownText(font: "CourierPrime", x: 108, y: 720, text: "B"),
            ShownText(font: "Tiny", x: 72, y: 700, text: "яя"),
        ])
}

@Test func aWideGlyphIsWidenedAndCentredInItsColumns() throws {
    let font = try OpenTypeFont(TinyFont().bytes)
    let content = try PDFReading(try file(document(["中中"]), fallbacks: [font]).bytes).contents[0]
    // (1200 / 1.12 - 1000) / 2 before the first, twice that between.
    #expect(content.contains("1.12 0 0 1 72 720 Tm\n[-35.714(\0\u{1})-71.429(\0\u{1})]TJ"))
}

@Test func boldAndItalicAreMadeForFallbacks() throws {
    let font = try OpenTypeFont(TinyFont().bytes)
    let content = try PDFReading(
        try file(document(["яA"], style: .boldItalic), fallbacks: [font]).bytes
    ).contents[0]
    #expect(content.contains("0 G 0.36 w 2 Tr\n1 0 0.176 1 72 720 Tm"))
    #expect(content.contains("0 Tr\n1 0 0 1 79.2 720 Tm"))
}

@Test(
    arguments: [
        ("你好，世界", "你好，世界"), ("ab🎬👨‍👩‍👧c", "🎬👨‍👩‍👧"), ("я я", "я"), ("x\u{309}", "x\u{309}"), ("\u{301}", "\u{301}"),
        ("a\tb\r\nc\u{200B}\u{FEFF}d", ""), ("a\u{3000}b\u{2003}c", ""),
    ])
func charactersWithoutAGlyphAreListedAndStayInTheText(text: String, missing: String) throws {
    let file = try file(document([text, text]))
    #expect(file.missing == Array(missing))
    let read = try PDFReading(file.bytes).shown(0).map(\.text).joined()
    let drawn = text.filter { !["\t", "\r\n", "\u{301}", "\u{200B}", "\u{FEFF}"].contains($0) }
    #expect(read == drawn + drawn)
}

@Test func everyFallbackIsAskedInTurn() throws {
    let tiny = try OpenTypeFont(TinyFont().bytes, name: "Tiny")
    let bold = try OpenTypeFont(try FontFiles.courierPrime("CourierPrime-Bold"), name: "Other")
    let file = try file(document(["я中☺"]), fallbacks: [bold, tiny])
    #expect(file.missing == ["☺"])
    #expect(try PDFReading(file.bytes).shown(0).map(\.font) == ["Tiny", "Tiny", "CourierPrime"])
}

@Test func anUnderlineRunsUnderItsColumns() throws {
    let text = PDFText("A中", x: 100, y: 92, isUnderlined: true, gray: 0.5)
    let content = try PDFReading(
        try file(PDFDocument(pages: [PDFPage(size: .letter, items: [.text(text)])])).bytes
    ).contents[0]
    #expect(content.hasPrefix("BT\n0.5 g\n"))
    #expect(content.hasSuffix("ET\nq 1 0 0 1 100 700 cm 0 -1.8 21.6 0.6 re f Q\n"))
}

@Test func aTextIsTurnedRoundItsStart() throws {
    let text = PDFText("DRAFT", x: 100, y: 92, size: 50, gray: 0.9, rotation: 90)
    let content = try PDFReading(
        try file(PDFDocument(pages: [PDFPage(size: .letter, items: [.text(text)])])).bytes
    ).contents[0]
    #expect(content.contains("0 1 -1 0 100 700 Tm"))
}

/// How many glyphs the subset of each font has, counted in its CFF table.
func glyphCounts(_ document: PDFDocument) throws -> [String: Int] {
    let reading = try PDFReading(try file(document).bytes)
    var counts: [String: Int] = [:]
    for descriptor in reading.objects("/Type/FontDescriptor") {
        let name = try #require(descriptor.text.split(separator: "+").last?.prefix { $0 != "/" })
        let program = try #require(descriptor.text.number(after: "/FontFile3 ").flatMap { reading.objects[$0]?.stream })
        counts[String(name)] = try CFFReading(program).glyphCount
    }
    return counts
}

@Test func aSubsetHasJustTheGlyphsInUse() throws {
    #expect(try glyphCounts(document(["ANNA", "NAN"])) == ["CourierPrime": 3])
    #expect(
        try glyphCounts(sample) == [
            "CourierPrime": 15, "CourierPrime-Bold": 6, "CourierPrime-Italic": 9, "CourierPrime-BoldItalic": 6,
        ])
}
