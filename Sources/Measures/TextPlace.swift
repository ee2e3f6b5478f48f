/// Where a byte stands in a text.
package enum TextPlace {
    /// The line and the column, in grapheme clusters, of the byte at `offset`; both from 1. Lines end at LF.
    package static func of(_ offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
        let before = bytes.prefix(offset)
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
        let line = before.count { $0 == 0x0A } + 1
        return (line, String(decoding: before.dropFirst(start), as: UTF8.self).count + 1)
    }
}
