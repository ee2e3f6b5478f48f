import PDF
import Testing

private let styles = ["CourierPrime-Regular", "CourierPrime-Bold", "CourierPrime-Italic", "CourierPrime-BoldItalic"]

/// A document with every character of Latin script that the fonts know.
private let latin = document(
    [String(String.UnicodeScalarView((0x21...0x17F).compactMap { Unicode.Scalar($0) })), "中я☃"])

/// The file of ``latin`` in `font`, whatever the font is; it must read back whole.
private func draw(_ font: OpenTypeFont) throws {
    let fonts = PDFFonts(regular: font, bold: font, italic: font, boldItalic: font)
    let reading = try PDFReading(latin.file(fonts: fonts).bytes)
    #expect(reading.reachable == Set(reading.objects.keys))
}

@Test(arguments: styles)
func theBuiltInFontsAreRead(name: String) throws {
    let font = try OpenTypeFont(try FontFiles.courierPrime(name))
    #expect(font.name == "CourierPrime-Regular")
    #expect(font.has("é") && font.has("€") && !font.has("中") && !font.has("\u{10FFFF}"))
    try draw(font)
}

@Test func widthsAreToldInRows() throws {
    let reading = try PDFReading(try file(document(["ANA"])).bytes)
    // The sign for absent characters, A and N, of 1024 and twice 1228 units in 2048.
    #expect(reading.objects("/CIDFontType0").first?.text.contains("/W[0 0 500 1 2 599.609]>>") == true)
}

@Test func aTrueTypeFontIsReadWithItsParts() throws {
    let font = try OpenTypeFont(TinyFont().bytes, name: "Tiny /Font\u{E9}#1")
    #expect(font.name == "TinyFont1")
    let reading = try PDFReading(try file(document(["中"]), fallbacks: [font]).bytes)
    let descriptor = try #require(reading.objects("/FontFile2").first)
    let program = try #require(descriptor.text.number(after: "/FontFile2 ").flatMap { reading.objects[$0]?.stream })
    let subset = try TrueTypeReading(program)
    #expect(subset.tags == ["glyf", "head", "hhea", "hmtx", "loca", "maxp"])
    #expect(subset.isChecksumRight)
    // The sign for absent characters, 中, and я, which it is made of.
    #expect(subset.glyphCount == 3)
    #expect(subset.advances == [500, 1000, 600])
    #expect(subset.glyph(1).starts(with: [0xFF, 0xFF, 0, 0, 0, 0, 1, 0xF4, 2, 0xBC, 0, 3, 0, 2, 0, 10, 0, 20]))
}

@Test(arguments: [3, 4, 9999])
func aGlyphThatIsPartOfItselfOrMadeOfNoneCountsAsAbsent(part: Int) throws {
    let font = try OpenTypeFont(TinyFont(snowmanPart: part).bytes)
    let file = try file(document(["я☃"]), fallbacks: [font])
    #expect(file.missing == ["☃"])
}

@Test func aFontWhoseLicenceForbidsItIsNotEmbedded() throws {
    #expect(throws: FontError(.embeddingForbidden)) { try OpenTypeFont(TinyFont(embedding: 2).bytes) }
    _ = try OpenTypeFont(TinyFont(embedding: 8).bytes)
}

@Test(
    arguments: [
        ([], .notAFont), (Array("no font, just a text of some length".utf8), .notAFont),
        ([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], .missingTable("head")),
        (Array("ttcf".utf8) + [0, 1, 0, 0, 0, 0, 0, 0], .noFace(0, of: 0)),
    ] as [([UInt8], FontError.Reason)])
func whatIsNoFontIsRefused(bytes: [UInt8], reason: FontError.Reason) throws {
    #expect(throws: FontError(reason)) { try OpenTypeFont(bytes) }
}

@Test(arguments: styles.prefix(1))
func aFontCutShortAnywhereIsRefusedOrDrawn(name: String) throws {
    let bytes = try FontFiles.courierPrime(name)
    for count in stride(from: 0, to: bytes.count, by: 211) {
        if let font = try? OpenTypeFont(Array(bytes.prefix(count))) { try draw(font) }
    }
    let tiny = TinyFont().bytes
    for count in tiny.indices {
        if let font = try? OpenTypeFont(Array(tiny.prefix(count))) { try draw(font) }
    }
}

@Test func aFontWithFlippedBytesIsRefusedOrDrawn() throws {
    var random = Numbers(state: 1)
    let courier = try FontFiles.courierPrime("CourierPrime-Regular")
    let tiny = TinyFont().bytes
    var drawn = 0
    for round in 0..<400 {
        var bytes = round % 4 == 0 ? courier : tiny
        // Half of the changes hit the tables' places and sizes.
        for _ in 0..<(1 + round % 8) {
            let range = round % 2 == 0 ? min(bytes.count, 400) : bytes.count
            bytes[Int(random.next() % UInt64(range))] = UInt8(truncatingIfNeeded: random.next() >> 32)
        }
        if let font = try? OpenTypeFont(bytes) {
            try draw(font)
            drawn += 1
        }
    }
    #expect(drawn > 20)
}

/// Repeatable numbers: Knuth's MMIX constants.
private struct Numbers {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 16
    }
}

@Test func theMachinesFontsAreFoundByName() throws {
    let folder = try TemporaryFolder()
    try folder.write("deep/er/DejaVuSansMono.ttf", TinyFont().bytes)
    try folder.write("unknown.ttf", TinyFont().bytes)
    try folder.write("LiberationMono-Regular.ttf", Array("broken".utf8))
    let system = SystemFonts(folders: [folder.path, folder.path + "/none"])
    #expect(system.fonts(for: ["я", "中"]).count == 1)
    #expect(system.fonts(for: ["å"]).isEmpty)
    #expect(system.fonts(for: []).isEmpty)
    let file = document(["я中☺"]).file(fonts: try PDFFonts.courierPrime(), fallback: system)
    #expect(file.missing == ["☺"])
    #expect(try PDFReading(file.bytes).shown(0).map(\.text) == ["я", "中", "☺"])
}
