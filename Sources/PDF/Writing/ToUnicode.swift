/// The texts that codes stand for, so that they can be selected and searched: ISO 32000-1, 9.10.3.
enum ToUnicode {
    /// - Parameter texts: by code; code 0 stands for none.
    static func bytes(_ texts: [String]) -> [UInt8] {
        var output = PDFSyntax()
        output += """
            /CIDInit/ProcSet findresource begin 12 dict begin begincmap
            /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
            /CMapName/Adobe-Identity-UCS def/CMapType 2 def
            1 begincodespacerange<0000><FFFF>endcodespacerange

            """
        // A block holds at most 100 lines.
        for start in stride(from: 1, to: texts.count, by: 100) {
            let codes = start..<min(start + 100, texts.count)
            output.number(codes.count)
            output += " beginbfchar\n"
            for code in codes {
                output += "<"
                output.hexadecimal(UInt16(truncatingIfNeeded: code))
                output += "><"
                output.hexadecimal(utf16: texts[code])
                output += ">\n"
            }
            output += "endbfchar\n"
        }
        output += "endcmap CMapName currentdict/CMap defineresource pop end end\n"
        return output.bytes
    }
}
