/// How the bytes of a file say its text.
///
/// Scripts are read and changed as UTF-8. A file in another encoding is decoded before and encoded after; both ways
/// keep every byte of what is valid.
public enum TextEncoding: String, CaseIterable, Sendable {
    /// Bytes that are not valid UTF-8 are kept as they are.
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    /// Western European Windows.
    case windows1252 = "windows-1252"
    /// Chinese: GB 18030-2022, in which all of GBK and GB 2312 is as it was.
    case gb18030

    /// The encoding of this name, in any case; GBK and GB 2312 are read as GB 18030.
    public init?(named name: String) {
        let name = name.lowercased()
        switch name {
        case "utf8": self = .utf8
        case "cp1252": self = .windows1252
        case "gbk", "gb2312": self = .gb18030
        default: self.init(rawValue: name)
        }
    }

    /// The encoding that a file tells by itself: UTF-16 where it begins with that byte order mark and is valid to its
    /// end, else UTF-8.
    public init(of bytes: [UInt8]) {
        self = .utf8
        for encoding in [TextEncoding.utf16LittleEndian, .utf16BigEndian] where bytes.starts(with: encoding.mark) {
            if (try? encoding.decoded(bytes)) != nil { self = encoding }
        }
    }

    /// The text of a file in the encoding that it tells by itself, as UTF-8.
    public static func text(of bytes: [UInt8]) -> [UInt8] {
        let encoding = TextEncoding(of: bytes)
        return (try? encoding.decoded(bytes)) ?? bytes
    }

    /// The text of a file as UTF-8. A byte order mark stays, as U+FEFF.
    ///
    /// - Throws: ``TextEncodingError/Reason/undecodable(_:)`` at the first bytes that stand for no character.
    public func decoded(_ bytes: [UInt8]) throws(TextEncodingError) -> [UInt8] {
        if self == .utf8 { return bytes }
        var text: [UInt8] = []
        // Three bytes for two, as in Chinese.
        text.reserveCapacity(bytes.count + bytes.count / 2)
        var index = 0
        while index < bytes.count {
            guard let (scalar, length) = scalar(at: index, in: bytes) else {
                throw TextEncodingError(
                    .undecodable(Array(bytes[index...].prefix(undecodableLength))), self, at: text.count, in: text)
            }
            if scalar.isASCII { text.append(UInt8(ascii: scalar)) } else { text.append(contentsOf: scalar.utf8) }
            index += length
        }
        return text
    }

    /// A text as the bytes of a file.
    ///
    /// - Parameter text: UTF-8.
    /// - Throws: ``TextEncodingError/Reason/unencodable(_:)`` at the first character that the encoding lacks, and
    ///   ``TextEncodingError/Reason/notUTF8(_:)`` at the first byte that is part of none.
    public func encoded(_ text: [UInt8]) throws(TextEncodingError) -> [UInt8] {
        if self == .utf8 { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        let fault: (TextEncodingError.Reason, Int)? = text.withUnsafeBufferPointer { buffer in
            let text = Bytes(buffer)
            var index = text.startIndex
            while index < text.endIndex {
                let (scalar, length) = text.scalar(at: index)
                if length == 1, !scalar.isASCII { return (.notUTF8(text[index]), index) }
                guard append(scalar, to: &bytes) else { return (.unencodable(scalar), index) }
                index += length
            }
            return nil
        }
        if let (reason, index) = fault { throw TextEncodingError(reason, self, at: index, in: text) }
        return bytes
    }

    /// A text that was read in `other` with the byte order mark that belongs to a file in this encoding: UTF-16 is told
    /// by it, no other takes it along.
    public func marked(_ text: [UInt8], from other: TextEncoding) -> [UInt8] {
        if self == other { return text }
        let bare = text.startsWithByteOrderMark ? Array(text.dropFirst(3)) : text
        return mark.isEmpty ? bare : [0xEF, 0xBB, 0xBF] + bare
    }

    /// What a file in this encoding begins with to tell it; nothing where only its name tells it.
    private var mark: [UInt8] {
        switch self {
        case .utf16LittleEndian: [0xFF, 0xFE]
        case .utf16BigEndian: [0xFE, 0xFF]
        case .utf8, .windows1252, .gb18030: []
        }
    }

    /// How many bytes to show of those that stand for no character.
    private var undecodableLength: Int { self == .gb18030 ? 4 : 2 }

    private func scalar(at index: Int, in bytes: [UInt8]) -> (Unicode.Scalar, length: Int)? {
        switch self {
        // Never asked: what is no UTF-8 is kept.
        case .utf8: nil
        case .utf16LittleEndian: UTF16Unit.scalar(at: index, in: bytes, isBigEndian: false)
        case .utf16BigEndian: UTF16Unit.scalar(at: index, in: bytes, isBigEndian: true)
        case .windows1252: Windows1252.scalar(of: bytes[index]).map { ($0, 1) }
        case .gb18030: GB18030.standard.scalar(at: index, in: bytes)
        }
    }

    /// - Returns: whether the encoding has the character.
    private func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) -> Bool {
        switch self {
        case .utf8: bytes.append(contentsOf: scalar.utf8)
        case .utf16LittleEndian: UTF16Unit.append(scalar, to: &bytes, isBigEndian: false)
        case .utf16BigEndian: UTF16Unit.append(scalar, to: &bytes, isBigEndian: true)
        case .windows1252:
            guard let byte = Windows1252.byte(of: scalar) else { return false }
            bytes.append(byte)
        case .gb18030: GB18030.standard.append(scalar, to: &bytes)
        }
        return true
    }
}
