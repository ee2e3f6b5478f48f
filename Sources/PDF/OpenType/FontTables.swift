/// The tables of one face of a font file, by tag.
///
/// Layout: the OpenType specification, "Font file". A collection (`ttcf`) holds several faces.
struct FontTables: Sendable {
    private let tables: [String: FontData]
    /// Whether the outlines are CFF, not TrueType.
    let isCFF: Bool

    /// - Throws: ``FontError/Reason/notAFont``, ``FontError/Reason/noFace(_:of:)`` or what is cut short.
    init(_ file: FontData, face: Int) throws(FontError) {
        let start = try Self.start(of: face, in: file)
        switch try file.u32(start) {
        case 0x0001_0000, 0x7472_7565: isCFF = false
        case 0x4F54_544F: isCFF = true
        default: throw FontError(.notAFont)
        }
        var tables: [String: FontData] = [:]
        for index in 0..<(try file.u16(start + 4)) {
            let record = try file.slice(start + 12 + 16 * index, 16)
            let tag = String(decoding: record.bytes.prefix(4), as: UTF8.self)
            tables[tag] = try file.slice(try record.u32(8), try record.u32(12))
        }
        self.tables = tables
    }

    subscript(tag: String) -> FontData? { tables[tag] }

    /// - Throws: ``FontError/Reason/missingTable(_:)``.
    func required(_ tag: String) throws(FontError) -> FontData {
        guard let table = tables[tag] else { throw FontError(.missingTable(tag)) }
        return table
    }

    /// How many faces the file holds.
    static func faces(in file: FontData) throws(FontError) -> Int {
        guard file.count >= 12 else { throw FontError(.notAFont) }
        return try isCollection(file) ? file.u32(8) : 1
    }

    private static func start(of face: Int, in file: FontData) throws(FontError) -> Int {
        let count = try faces(in: file)
        guard face >= 0, face < count else { throw FontError(.noFace(face, of: count)) }
        return try isCollection(file) ? file.u32(12 + 4 * face) : 0
    }

    private static func isCollection(_ file: FontData) throws(FontError) -> Bool { try file.u32(0) == 0x7474_6366 }
}
