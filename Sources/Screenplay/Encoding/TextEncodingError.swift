import Measures

/// Why a file cannot be read or written in an encoding, and where.
public struct TextEncodingError: Error, Equatable, Sendable {
    public enum Reason: Equatable, Sendable {
        /// Bytes that stand for no character, the first few of them.
        case undecodable([UInt8])
        /// A character that the encoding lacks.
        case unencodable(Unicode.Scalar)
        /// A byte of a text that is not valid UTF-8, which is kept in UTF-8 only.
        case notUTF8(UInt8)
    }

    public let reason: Reason
    public let encoding: TextEncoding
    /// The line, from 1.
    public let line: Int
    /// The column in grapheme clusters, from 1.
    public let column: Int

    /// - Parameters:
    ///   - offset: a place in `text`, in bytes.
    ///   - text: UTF-8, at least up to there.
    init(_ reason: Reason, _ encoding: TextEncoding, at offset: Int, in text: [UInt8]) {
        self.reason = reason
        self.encoding = encoding
        (line, column) = TextPlace.of(offset, in: text)
    }
}

extension TextEncodingError: CustomStringConvertible {
    /// What is wrong, without its place.
    public var description: String {
        switch reason {
        case .undecodable(let bytes):
            "the bytes \(bytes.map(hexadecimal).joined(separator: " ")) are no character in \(encoding.rawValue); "
                + "name the file's encoding"
        case .unencodable(let scalar):
            "\(encoding.rawValue) has no U+\(padded(String(scalar.value, radix: 16, uppercase: true), to: 4)); "
                + "choose another encoding, such as utf-8, or another character"
        case .notUTF8(let byte):
            "the byte \(hexadecimal(byte)) is not UTF-8 and cannot be written in \(encoding.rawValue); "
                + "choose utf-8, which keeps it, or mend it"
        }
    }

    private func hexadecimal(_ byte: UInt8) -> String {
        padded(String(byte, radix: 16, uppercase: true), to: 2)
    }

    private func padded(_ digits: String, to length: Int) -> String {
        String(repeating: "0", count: max(0, length - digits.utf8.count)) + digits
    }
}
