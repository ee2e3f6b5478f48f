import Deflate

/// A zip archive made for tests, with whatever one wants to say wrong in it.
struct ZipFile {
    struct Entry {
        var name: String
        var bytes: [UInt8]
        var isDeflated = true
        /// What the archive says of the file where it is not so.
        var size: UInt32?
        var checksum: UInt32?
        var method: UInt16?
        var flags: UInt16 = 0
    }

    var entries: [Entry]
    var comment: [UInt8] = []

    var bytes: [UInt8] {
        var (file, directory): ([UInt8], [UInt8]) = ([], [])
        for entry in entries {
            // zlib's wrapping is two bytes in front and four behind.
            let data = entry.isDeflated ? Array((entry.bytes.deflated() ?? []).dropFirst(2).dropLast(4)) : entry.bytes
            let name = Array(entry.name.utf8)
            let common =
                Self.two(20) + Self.two(entry.flags) + Self.two(entry.method ?? (entry.isDeflated ? 8 : 0))
                + Self.four(0) + Self.four(entry.checksum ?? Self.crc32(entry.bytes)) + Self.four(UInt32(data.count))
                + Self.four(entry.size ?? UInt32(entry.bytes.count)) + Self.two(UInt16(name.count))
            let offset = UInt32(file.count)
            // An extra field of four bytes here and none in the directory, as some programs write.
            file += Self.four(0x0403_4B50) + common + Self.two(4) + name + [0, 0, 0, 0] + data
            directory +=
                Self.four(0x0201_4B50) + Self.two(20) + common + Self.two(0) + Self.two(0) + Self.two(0) + Self.two(0)
                + Self.four(0) + Self.four(offset) + name
        }
        let count = UInt16(entries.count)
        return file + directory + Self.four(0x0605_4B50) + Self.two(0) + Self.two(0) + Self.two(count)
            + Self.two(count) + Self.four(UInt32(directory.count)) + Self.four(UInt32(file.count))
            + Self.two(UInt16(comment.count)) + comment
    }

    private static func two(_ number: UInt16) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8)] }

    private static func four(_ number: UInt32) -> [UInt8] {
        two(UInt16(number & 0xFFFF)) + two(UInt16(number >> 16))
    }

    /// CRC-32 bit by bit (ISO 3309, reversed polynomial).
    private static func crc32(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
    }
}
