/// A TrueType font of some glyphs of another, with the tables that PDF asks for.
///
/// There is no `cmap`: in a PDF, codes are glyphs.
struct TrueTypeSubset {
    private let font: TrueTypeOutlines
    private var glyphs: [Int]
    /// The new number of a glyph of the font.
    private var numbers: [Int: Int] = [:]
    private var descriptions: [UInt8] = []
    private var locations: [UInt8] = []
    private var metrics: [UInt8] = []

    /// - Parameter glyphs: glyphs of `font` that are sound, in the order of their new numbers, the one for absent
    ///   characters first. What they are made of is put after them.
    static func bytes(
        _ font: TrueTypeOutlines, glyphs: [Int], advance: (Int) -> Int
    ) throws(FontError) -> [UInt8] {
        var subset = TrueTypeSubset(font, glyphs)
        try subset.addComponents()
        try subset.describe(advance)
        return try subset.file()
    }

    private init(_ font: TrueTypeOutlines, _ glyphs: [Int]) {
        self.font = font
        self.glyphs = glyphs
        for (number, glyph) in glyphs.enumerated() where numbers[glyph] == nil { numbers[glyph] = number }
    }

    private mutating func addComponents() throws(FontError) {
        for glyph in glyphs {
            for part in try font.parts(of: glyph) where numbers[part] == nil {
                numbers[part] = glyphs.count
                glyphs.append(part)
            }
        }
        guard glyphs.count <= 0xFFFF else { throw FontError(.unsupported("more than 65,535 glyphs")) }
    }

    private mutating func describe(_ advance: (Int) -> Int) throws(FontError) {
        for glyph in glyphs {
            locations += UInt32(truncatingIfNeeded: descriptions.count).bigEndianBytes
            let description = try font.description(of: glyph)
            var bytes = Array(description.bytes)
            for component in try font.components(of: description) {
                let number = UInt16(truncatingIfNeeded: numbers[component.glyph] ?? 0)
                bytes.replaceSubrange(component.place..<component.place + 2, with: number.bigEndianBytes)
            }
            descriptions += bytes.padded
            let left = try description.count > 0 ? description.i16(2) : 0
            metrics += UInt16(truncatingIfNeeded: advance(glyph)).bigEndianBytes
            metrics += Int16(truncatingIfNeeded: left).bigEndianBytes
        }
        locations += UInt32(truncatingIfNeeded: descriptions.count).bigEndianBytes
    }

    private func file() throws(FontError) -> [UInt8] {
        let count = UInt16(truncatingIfNeeded: glyphs.count).bigEndianBytes
        var head = Array(font.head.bytes)
        // No checksum yet, and long locations.
        head.replaceSubrange(8..<12, with: [0, 0, 0, 0])
        head.replaceSubrange(50..<52, with: [0, 1])
        var horizontalHeader = Array(font.horizontalHeader.bytes)
        horizontalHeader.replaceSubrange(34..<36, with: count)
        var maximums = Array(font.maximums.bytes)
        maximums.replaceSubrange(4..<6, with: count)

        var tables: [(tag: String, bytes: [UInt8])] = [
            ("glyf", descriptions), ("head", head), ("hhea", horizontalHeader), ("hmtx", metrics),
            ("loca", locations), ("maxp", maximums),
        ]
        tables += font.kept.map { (tag: $0.tag, bytes: Array($0.data.bytes)) }
        tables.sort { $0.tag < $1.tag }
        return Self.file(of: tables)
    }

    /// A font file of `tables`, which are sorted by tag, with its checksums.
    private static func file(of tables: [(tag: String, bytes: [UInt8])]) -> [UInt8] {
        // The greatest power of two that is no greater than the number of tables, as a search would use it.
        let power = UInt16(tables.count.bitWidth - 1 - tables.count.leadingZeroBitCount)
        let range = UInt16(16) << power
        var directory: [UInt8] = [0, 1, 0, 0] + UInt16(tables.count).bigEndianBytes + range.bigEndianBytes
        directory += power.bigEndianBytes + (UInt16(tables.count * 16) - range).bigEndianBytes

        var content: [UInt8] = []
        let start = directory.count + 16 * tables.count
        var headPlace = start
        for (tag, bytes) in tables {
            if tag == "head" { headPlace = start + content.count }
            directory += Array(tag.utf8) + bytes.padded.checksum.bigEndianBytes
            directory += UInt32(truncatingIfNeeded: start + content.count).bigEndianBytes
            directory += UInt32(truncatingIfNeeded: bytes.count).bigEndianBytes
            content += bytes.padded
        }
        var file = directory + content
        // The constant of the OpenType specification, table `head`.
        let adjustment = 0xB1B0_AFBA &- file.checksum
        file.replaceSubrange(headPlace + 8..<headPlace + 12, with: adjustment.bigEndianBytes)
        return file
    }
}

extension [UInt8] {
    /// The bytes with zeros after them, up to a multiple of four.
    fileprivate var padded: [UInt8] { self + [UInt8](repeating: 0, count: (4 - count % 4) % 4) }

    /// The sum of the big-endian words; the count must be a multiple of four.
    fileprivate var checksum: UInt32 {
        stride(from: 0, to: count - 3, by: 4).reduce(0) { sum, index in
            let word = self[index..<index + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            return sum &+ word
        }
    }
}
