/// A font with its glyphs inside, as a PDF file holds it: "Composite Fonts" in ISO 32000-1, 9.7.
///
/// Codes are two bytes and the numbers of the glyphs (`Identity-H`).
struct FontObjects {
    private let subset: SubsetFont
    /// The subset's name: six letters that depend on the glyphs, and the font's own.
    private let name: String

    init(_ subset: SubsetFont) {
        self.subset = subset
        // FNV-1a, 64 bits.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for glyph in subset.glyphs { hash = (hash ^ UInt64(truncatingIfNeeded: glyph.number)) &* 0x100_0000_01B3 }
        var tag = ""
        for _ in 0..<6 {
            tag.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "A") + UInt8(hash % 26)))
            hash /= 26
        }
        name = tag + "+" + subset.font.name
    }

    /// Writes the font as the object `number`, and what it consists of.
    func write(as number: Int, into file: inout ObjectFile) {
        let (descendant, descriptor) = (file.reserve(), file.reserve())
        let (program, toUnicode) = (file.reserve(), file.reserve())
        file.write(number) { output in
            output += "<</Type/Font/Subtype/Type0/BaseFont"
            output.name(name)
            output += "/Encoding/Identity-H/DescendantFonts["
            output.reference(descendant)
            output += "]/ToUnicode "
            output.reference(toUnicode)
            output += ">>"
        }
        file.write(descendant) { writeDescendant(&$0, descriptor) }
        file.write(descriptor) { writeDescriptor(&$0, program) }
        file.writeStream(program, fontProgram()) { output in
            if isCFF { output += "/Subtype/CIDFontType0C" }
        }
        file.writeStream(toUnicode, ToUnicode.bytes(subset.glyphs.map(\.text)))
    }

    private var isCFF: Bool {
        if case .cff = subset.font.outlines { true } else { false }
    }

    /// A font that turns out to be broken as a whole is left out: readers then take one of their own.
    private func fontProgram() -> [UInt8] {
        let program =
            switch subset.font.outlines {
            case .cff(let font): try? CFFSubset.bytes(font, glyphs: subset.glyphs, name: name)
            case .trueType(let outlines):
                try? TrueTypeSubset.bytes(outlines, glyphs: subset.glyphs.map(\.number)) { subset.font.units(of: $0) }
            }
        return program ?? []
    }

    private func writeDescendant(_ output: inout PDFSyntax, _ descriptor: Int) {
        let widths = subset.glyphs.map { subset.font.advance(of: $0.number).thousandths }
        output += "<</Type/Font/Subtype"
        output.name(isCFF ? "CIDFontType0" : "CIDFontType2")
        output += "/BaseFont"
        output.name(name)
        output += "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor "
        output.reference(descriptor)
        if !isCFF { output += "/CIDToGIDMap/Identity" }
        // Codes in a row that are as wide as each other: first, last, width.
        output += "/W["
        var first = 0
        for (code, width) in widths.enumerated() where code + 1 == widths.count || widths[code + 1] != width {
            if first > 0 { output += " " }
            output.number(first)
            output += " "
            output.number(code)
            output += " "
            output.decimal(width)
            first = code + 1
        }
        output += "]>>"
    }

    private func writeDescriptor(_ output: inout PDFSyntax, _ program: Int) {
        let font = subset.font
        output += "<</Type/FontDescriptor/FontName"
        output.name(name)
        output += "/Flags "
        // Bits 1, 3 and 7: fixed pitch; characters beyond the standard Latin set; italic.
        output.number((font.isFixedPitch ? 1 : 0) | 4 | (font.italicAngle == 0 ? 0 : 64))
        output += "/FontBBox["
        output.decimals(font.boundingBox.map(font.thousandths))
        output += "]/ItalicAngle "
        output.decimal(font.italicAngle)
        output += "/Ascent "
        output.decimal(font.thousandths(font.ascent))
        output += "/Descent "
        output.decimal(font.thousandths(font.descent))
        output += "/CapHeight "
        output.decimal(font.thousandths(font.capHeight))
        // OpenType does not say how thick stems are; readers need it only for fonts that are not inside.
        output += "/StemV "
        output.number(font.weight / 5)
        output += isCFF ? "/FontFile3 " : "/FontFile2 "
        output.reference(program)
        output += ">>"
    }
}
