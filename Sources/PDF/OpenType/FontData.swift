/// Bytes of a font, read big-endian and never beyond their end.
struct FontData: Sendable {
    private let file: [UInt8]
    /// Where these bytes lie in the file.
    let range: Range<Int>

    init(_ file: [UInt8]) {
        self.file = file
        range = file.indices
    }

    private init(_ file: [UInt8], _ range: Range<Int>) {
        self.file = file
        self.range = range
    }

    var count: Int { range.count }
    var bytes: ArraySlice<UInt8> { file[range] }

    /// `count` bytes from `offset` on.
    func slice(_ offset: Int, _ count: Int) throws(FontError) -> FontData {
        let start = try place(offset, count)
        return FontData(file, start..<start + count)
    }

    /// Everything from `offset` on.
    func suffix(from offset: Int) throws(FontError) -> FontData {
        try slice(offset, max(0, count - offset))
    }

    func u8(_ offset: Int) throws(FontError) -> Int { Int(file[try place(offset, 1)]) }

    func u16(_ offset: Int) throws(FontError) -> Int { try unsigned(offset, 2) }

    func i16(_ offset: Int) throws(FontError) -> Int { Int(Int16(truncatingIfNeeded: try unsigned(offset, 2))) }

    func u32(_ offset: Int) throws(FontError) -> Int { try unsigned(offset, 4) }

    func i32(_ offset: Int) throws(FontError) -> Int { Int(Int32(truncatingIfNeeded: try unsigned(offset, 4))) }

    /// A number of `size` bytes, at most 4.
    func unsigned(_ offset: Int, _ size: Int) throws(FontError) -> Int {
        let start = try place(offset, size)
        var value = 0
        for index in start..<start + size { value = value << 8 | Int(file[index]) }
        return value
    }

    private func place(_ offset: Int, _ count: Int) throws(FontError) -> Int {
        guard offset >= 0, count >= 0, offset <= range.count - count else {
            throw FontError(.cutShort, at: range.lowerBound + max(0, offset))
        }
        return range.lowerBound + offset
    }
}
