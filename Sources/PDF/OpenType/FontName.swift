/// What a font is called.
enum FontName {
    /// The PostScript name in the table `name`; nil where it gives none that can be read.
    static func postScript(in table: FontData?) throws(FontError) -> String? {
        guard let table else { return nil }
        let texts = try table.u16(4)
        for index in 0..<(try table.u16(2)) {
            let record = try table.slice(6 + 12 * index, 12)
            guard try record.u16(6) == 6 else { continue }
            let text = try table.slice(texts + (try record.u16(10)), try record.u16(8)).bytes
            // Macintosh names are one byte a character, all others UTF-16; PostScript names are ASCII in both.
            return String(decoding: text.filter { $0 > 0 }, as: UTF8.self)
        }
        return nil
    }

    /// `name` without what PDF would have to escape; at most 63 bytes, as PostScript has it.
    static func clean(_ name: String) -> String {
        let kept = name.unicodeScalars.filter {
            $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-")
        }
        return kept.isEmpty ? "Font" : String(String.UnicodeScalarView(kept.prefix(63)))
    }
}
