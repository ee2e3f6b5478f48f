/// UTF-16 in bytes.
enum UTF16Unit {
    /// The scalar at `index` and its length in bytes; nil for half of a unit or half of a surrogate pair.
    static func scalar(
        at index: Int, in bytes: [UInt8], isBigEndian: Bool
    ) -> (Unicode.Scalar, length: Int)? {
        guard let unit = unit(at: index, in: bytes, isBigEndian) else { return nil }
        if let scalar = Unicode.Scalar(unit) { return (scalar, 2) }
        guard UTF16.isLeadSurrogate(unit), let trail = self.unit(at: index + 2, in: bytes, isBigEndian),
            UTF16.isTrailSurrogate(trail),
            let scalar = Unicode.Scalar(0x10000 + UInt32(unit & 0x3FF) << 10 + UInt32(trail & 0x3FF))
        else { return nil }
        return (scalar, 4)
    }

    static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8], isBigEndian: Bool) {
        for unit in scalar.utf16 {
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            bytes.append(isBigEndian ? high : low)
            bytes.append(isBigEndian ? low : high)
        }
    }

    private static func unit(at index: Int, in bytes: [UInt8], _ isBigEndian: Bool) -> UInt16? {
        guard index + 1 < bytes.count else { return nil }
        let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
        return isBigEndian ? first << 8 | second : second << 8 | first
    }
}
