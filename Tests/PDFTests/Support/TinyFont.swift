/// A TrueType font of four glyphs: the sign for absent characters, я (a triangle), 中 (composed of я, twice as wide), and
/// U+2603, which is made of whatever it is given.
struct TinyFont {
    /// The glyph that U+2603 is made of; 3 is itself.
    var snowmanPart = 2
    var embedding = 0

    var bytes: [UInt8] {
        let empty: [UInt8] = []
        let triangle =
            words(1, 0, 0, 500, 700) + words(2, 0) + [9, 2] + words(0, 500, -250, 0, 0, 700)
        let composite = words(-1, 0, 0, 500, 700) + words(0x0003, 1, 10, 20)
        let snowman = words(-1, 0, 0, 500, 700) + words(0x0003, snowmanPart, 0, 0)
        let glyphs = [empty, triangle, composite, snowman].map { $0 + [UInt8](repeating: 0, count: $0.count % 2) }
        var places = [0]
        for glyph in glyphs { places.append(places[places.count - 1] + glyph.count / 2) }
        return file([
            "OS/2": words(0, 500, 400, 5, embedding) + [UInt8](repeating: 0, count: 80),
            "cmap": cmap,
            "glyf": glyphs.flatMap { $0 },
            "head": [UInt8](repeating: 0, count: 18) + words(1000) + [UInt8](repeating: 0, count: 16)
                + words(0, 0, 500, 700, 0, 8, 2, 0, 0),
            "hhea": words(1, 0, 800, -200) + [UInt8](repeating: 0, count: 26) + words(4),
            "hmtx": words(500, 0, 600, 0, 1000, 0, 600, 0),
            "loca": words(places),
            "maxp": words(1, 0, 4) + [UInt8](repeating: 0, count: 26),
        ])
    }

    /// Format 4: я, ☃, 中 and the end, in the order of their numbers.
    private var cmap: [UInt8] {
        let characters = [0x44F, 0x2603, 0x4E2D, 0xFFFF]
        let glyphs = [1, 3, 2, 0]
        let deltas = zip(glyphs, characters).map { ($0 - $1) & 0xFFFF }
        return words(0, 1, 3, 1, 0, 12) + words(4, 48, 0, 8, 0, 0, 0) + words(characters) + words(0)
            + words(characters) + words(deltas) + words(0, 0, 0, 0)
    }

    private func words(_ values: Int...) -> [UInt8] { words(values) }

    private func words(_ values: [Int]) -> [UInt8] {
        values.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    }

    private func file(_ tables: [String: [UInt8]]) -> [UInt8] {
        var directory: [UInt8] = [0, 1, 0, 0] + words(tables.count, 0, 0, 0)
        var content: [UInt8] = []
        for (tag, bytes) in tables.sorted(by: { $0.key < $1.key }) {
            let place = 12 + 16 * tables.count + content.count
            directory += Array(tag.utf8) + words(0, 0, 0, place, 0, bytes.count)
            content += bytes
        }
        return directory + content
    }
}
