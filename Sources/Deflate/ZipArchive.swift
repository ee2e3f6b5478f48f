/// The files of a zip archive, by its central directory (PKWARE's APPNOTE 6.3.10, sections 4.3 and 4.4).
///
/// Nothing is written anywhere: names are there to be looked for, whatever they say. What an archive claims of itself
/// is not believed: a file is read up to a limit, and its checksum must be right.
public struct ZipArchive: Sendable {
    /// A file, or a folder, whose name ends in `/`.
    public struct Entry: Equatable, Sendable {
        /// Its path in the archive.
        public let name: String
        /// How many bytes it says that it has.
        public let size: Int
        let compressedSize: Int
        let method: UInt16
        let isEncrypted: Bool
        let checksum: UInt32
        /// Where its local header begins.
        let offset: Int
    }

    /// Its files and folders, in the directory's order.
    public let entries: [Entry]
    private let bytes: [UInt8]

    /// More than any document of a few texts and pictures has.
    private static let entryLimit = 10_000

    /// Reads the directory of an archive.
    ///
    /// - Throws: ``ZipError`` for what is no archive, is damaged, or is made as this does not read.
    public init(_ bytes: [UInt8]) throws(ZipError) {
        let end = try Self.endRecord(in: bytes)
        let count = bytes.uint16(at: end + 10)
        let (size, start) = (bytes.uint32(at: end + 12), bytes.uint32(at: end + 16))
        // All ones stand for a number in a record of Zip64, which archives of 4 GiB need.
        guard count < UInt16.max, size < UInt32.max, start < UInt32.max else { throw .unsupported(.zip64) }
        guard bytes.uint16(at: end + 4) == 0, bytes.uint16(at: end + 6) == 0, bytes.uint16(at: end + 8) == count else {
            throw .unsupported(.parts)
        }
        guard count <= Self.entryLimit else { throw .tooManyFiles(limit: Self.entryLimit) }
        var reader = DirectoryReader(bytes, at: Int(start), until: end)
        var entries: [Entry] = []
        for _ in 0..<count { entries.append(try reader.next()) }
        self.entries = entries
        self.bytes = bytes
    }

    /// The bytes of a file.
    ///
    /// - Parameter limit: how many it may have.
    /// - Throws: ``ZipError`` where they are more, damaged, encrypted, or compressed by another method than deflate.
    public func bytes(of entry: Entry, limit: Int) throws(ZipError) -> [UInt8] {
        guard entry.size <= limit else { throw .tooLarge(entry.name, limit: limit) }
        guard !entry.isEncrypted else { throw .encrypted(entry.name) }
        let data = try data(of: entry)
        let contents: [UInt8]?
        switch entry.method {
        case 0: contents = data.count == entry.size ? Array(data) : nil
        case 8: contents = Self.canHold(entry) ? data.inflated(to: entry.size) : nil
        default: throw .unsupported(.method(entry.method))
        }
        guard let contents, contents[...].crc32 == entry.checksum else { throw .damaged(entry.name) }
        return contents
    }

    /// Deflate makes at most 258 bytes of two bits: an entry that says more is not worth the memory.
    private static func canHold(_ entry: Entry) -> Bool { entry.size / (4 * 258) <= entry.compressedSize }

    private func data(of entry: Entry) throws(ZipError) -> ArraySlice<UInt8> {
        // The lengths in front of the data may differ from those in the directory; all else is there twice.
        guard entry.offset <= bytes.count - 30, bytes.uint32(at: entry.offset) == 0x0403_4B50 else {
            throw .damaged(entry.name)
        }
        let lengths = Int(bytes.uint16(at: entry.offset + 26)) + Int(bytes.uint16(at: entry.offset + 28))
        let start = entry.offset + 30 + lengths
        guard start <= bytes.count, entry.compressedSize <= bytes.count - start else { throw .damaged(entry.name) }
        return bytes[start..<start + entry.compressedSize]
    }

    /// Where the record stands that ends an archive: the last place at which one reaches to the end of the bytes with
    /// its comment.
    private static func endRecord(in bytes: [UInt8]) throws(ZipError) -> Int {
        guard bytes.count >= 22 else { throw .noArchive }
        for start in (max(0, bytes.count - 22 - Int(UInt16.max))...bytes.count - 22).reversed() {
            guard bytes.uint32(at: start) == 0x0605_4B50 else { continue }
            if start + 22 + Int(bytes.uint16(at: start + 20)) == bytes.count { return start }
        }
        throw .noArchive
    }
}

/// Walks over the entries of a central directory.
private struct DirectoryReader {
    private let bytes: [UInt8]
    private var position: Int
    private let end: Int

    init(_ bytes: [UInt8], at start: Int, until end: Int) {
        self.bytes = bytes
        position = start
        self.end = end
    }

    mutating func next() throws(ZipError) -> ZipArchive.Entry {
        guard position <= end - 46, bytes.uint32(at: position) == 0x0201_4B50 else { throw .damagedDirectory }
        let nameLength = Int(bytes.uint16(at: position + 28))
        let next =
            position + 46 + nameLength + Int(bytes.uint16(at: position + 30)) + Int(bytes.uint16(at: position + 32))
        guard next <= end else { throw .damagedDirectory }
        defer { position = next }
        let (compressed, size) = (bytes.uint32(at: position + 20), bytes.uint32(at: position + 24))
        let offset = bytes.uint32(at: position + 42)
        guard compressed < UInt32.max, size < UInt32.max, offset < UInt32.max else { throw .unsupported(.zip64) }
        return ZipArchive.Entry(
            name: String(decoding: bytes[position + 46..<position + 46 + nameLength], as: UTF8.self), size: Int(size),
            compressedSize: Int(compressed), method: bytes.uint16(at: position + 10),
            isEncrypted: bytes.uint16(at: position + 8) & 1 == 1, checksum: bytes.uint32(at: position + 16),
            offset: Int(offset))
    }
}

extension [UInt8] {
    /// The number in two bytes, the lower one first.
    fileprivate func uint16(at index: Int) -> UInt16 { UInt16(self[index]) | UInt16(self[index + 1]) << 8 }

    /// The number in four bytes, the lowest one first.
    fileprivate func uint32(at index: Int) -> UInt32 { UInt32(uint16(at: index)) | UInt32(uint16(at: index + 2)) << 16 }
}
