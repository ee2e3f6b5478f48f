/// A list of byte strings in a CFF font: "INDEX Data" of Adobe's Technical Note 5176.
struct CFFIndex: Sendable {
    let count: Int
    /// The first byte after the list.
    let end: Int

    private let data: FontData
    private let offsetSize: Int
    private let offsets: Int
    /// Offsets count from the byte before the first string.
    private let base: Int

    init(_ data: FontData, at start: Int) throws(FontError) {
        self.data = data
        count = try data.u16(start)
        guard count > 0 else {
            (offsetSize, offsets, base, end) = (1, start + 2, start + 1, start + 2)
            return
        }
        offsetSize = try data.u8(start + 2)
        guard (1...4).contains(offsetSize) else {
            throw FontError(.malformed("CFF index"), at: data.range.lowerBound + start)
        }
        offsets = start + 3
        base = offsets + (count + 1) * offsetSize - 1
        end = base + (try data.unsigned(offsets + count * offsetSize, offsetSize))
        guard end > base, end <= data.count else { throw FontError(.cutShort, at: data.range.lowerBound + base) }
    }

    /// The string at `index`.
    ///
    /// - Throws: also where the list has no such index.
    func item(_ index: Int) throws(FontError) -> FontData {
        guard index >= 0, index < count else {
            throw FontError(.malformed("CFF index"), at: data.range.lowerBound + offsets)
        }
        let start = try data.unsigned(offsets + index * offsetSize, offsetSize)
        let end = try data.unsigned(offsets + (index + 1) * offsetSize, offsetSize)
        guard start >= 1, end >= start else {
            throw FontError(.malformed("CFF index"), at: data.range.lowerBound + offsets)
        }
        return try data.slice(base + start, end - start)
    }

    /// The list of `items` as a font holds it.
    static func bytes(of items: [[UInt8]]) -> [UInt8] {
        var bytes = UInt16(truncatingIfNeeded: items.count).bigEndianBytes
        guard !items.isEmpty else { return bytes }
        bytes.append(4)
        var offset = UInt32(1)
        bytes += offset.bigEndianBytes
        for item in items {
            offset += UInt32(truncatingIfNeeded: item.count)
            bytes += offset.bigEndianBytes
        }
        for item in items { bytes += item }
        return bytes
    }
}
