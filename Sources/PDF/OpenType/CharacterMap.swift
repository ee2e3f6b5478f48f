/// From Unicode scalars to glyphs: the font's `cmap`.
///
/// Read are formats 4 (the Basic Multilingual Plane) and 12 (all planes), as the OpenType specification lays them out.
struct CharacterMap: Sendable {
    private enum Format { case segments, groups }

    private let data: FontData
    private let format: Format

    /// - Throws: ``FontError/Reason/unsupported(_:)`` where the table has no map of Unicode in either format.
    init(_ table: FontData) throws(FontError) {
        var segments: FontData?
        var groups: FontData?
        for index in 0..<(try table.u16(2)) {
            let record = try table.slice(4 + 8 * index, 8)
            let (platform, encoding) = (try record.u16(0), try record.u16(2))
            guard platform == 0 || platform == 3 && (encoding == 1 || encoding == 10) else { continue }
            let map = try table.suffix(from: try record.u32(4))
            switch try map.u16(0) {
            case 4: segments = segments ?? map
            case 12: groups = groups ?? map
            default: break
            }
        }
        if let groups {
            (data, format) = (groups, .groups)
        } else if let segments {
            (data, format) = (segments, .segments)
        } else {
            throw FontError(.unsupported("no map of Unicode in format 4 or 12"), at: table.range.lowerBound)
        }
    }

    /// The glyph of `scalar`; nil where the font has none or its map is broken there.
    func glyph(for scalar: Unicode.Scalar) -> Int? {
        let value = Int(scalar.value)
        let found = try? format == .groups ? inGroups(value) : inSegments(value)
        guard let glyph = found, glyph > 0 else { return nil }
        return glyph
    }

    private func inGroups(_ value: Int) throws(FontError) -> Int {
        let count = try data.u32(12)
        let index = try first(of: count) { index throws(FontError) in try data.u32(16 + 12 * index + 4) >= value }
        guard index < count else { return 0 }
        let start = try data.u32(16 + 12 * index)
        return try start <= value ? data.u32(16 + 12 * index + 8) + value - start : 0
    }

    private func inSegments(_ value: Int) throws(FontError) -> Int {
        guard value <= 0xFFFF else { return 0 }
        let size = try data.u16(6) & ~1
        let index = try first(of: size / 2) { index throws(FontError) in try data.u16(14 + 2 * index) >= value }
        guard index < size / 2 else { return 0 }
        let (starts, deltas, offsets) = (16 + size, 16 + 2 * size, 16 + 3 * size)
        let start = try data.u16(starts + 2 * index)
        guard start <= value else { return 0 }
        let delta = try data.u16(deltas + 2 * index)
        let place = offsets + 2 * index
        let offset = try data.u16(place)
        guard offset > 0 else { return (value + delta) & 0xFFFF }
        // The offset counts from where it stands itself.
        let glyph = try data.u16(place + offset + 2 * (value - start))
        return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF
    }

    /// The first of `count` indices for which `isReached` holds, `count` where none is; it must hold from there on.
    private func first(
        of count: Int, where isReached: (Int) throws(FontError) -> Bool
    ) throws(FontError) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if try isReached(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
