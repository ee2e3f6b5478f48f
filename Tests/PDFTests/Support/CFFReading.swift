/// The lists at the start of a CFF font, and what its dictionary leads to, read apart from the program's own reader.
struct CFFReading {
    private let bytes: [UInt8]
    let name: String
    let glyphCount: Int

    struct Malformed: Error {}

    init(_ bytes: [UInt8]) throws {
        self.bytes = bytes
        let (names, dicts) = try Self.list(bytes, at: 4)
        name = String(decoding: names.first ?? [], as: UTF8.self)
        let dict = try Self.list(bytes, at: dicts).items.first ?? []
        // A number of five bytes, then operator 17: where the glyphs are.
        guard let place = dict.indices.dropFirst(5).first(where: { dict[$0] == 17 && dict[$0 - 5] == 29 }) else {
            throw Malformed()
        }
        let offset = dict[place - 4..<place].reduce(0) { $0 << 8 | Int($1) }
        glyphCount = try Self.list(bytes, at: offset).items.count
    }

    /// The strings of a list, and where it ends.
    private static func list(_ bytes: [UInt8], at start: Int) throws -> (items: [[UInt8]], end: Int) {
        guard bytes.indices.contains(start + 2) else { throw Malformed() }
        let count = Int(bytes[start]) << 8 | Int(bytes[start + 1])
        guard count > 0 else { return ([], start + 2) }
        let size = Int(bytes[start + 2])
        let offsets = (0...count).map { index in
            bytes[(start + 3 + index * size)...].prefix(size).reduce(0) { $0 << 8 | Int($1) }
        }
        let base = start + 2 + (count + 1) * size
        guard let last = offsets.last, base + last <= bytes.count else { throw Malformed() }
        let items = zip(offsets, offsets.dropFirst()).map { Array(bytes[(base + $0)..<(base + $1)]) }
        return (items, base + last)
    }
}
