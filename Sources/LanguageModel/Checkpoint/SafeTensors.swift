#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A safetensors file: the length of a JSON header in 8 bytes, the header, then the tensors' bytes.
struct SafeTensors {
    struct Entry {
        var type: String
        var shape: [Int]
        /// Bytes from the header's end.
        var offsets: Range<Int>
    }

    var metadata: [String: String]
    var entries: [String: Entry]
    /// Where the tensors' bytes begin in the file.
    let dataStart: Int

    /// A header may take this many bytes, as in the format's own reader.
    private static let headerLimit = 100_000_000

    /// Reads and checks the header; no tensor is touched.
    ///
    /// - Throws: ``CheckpointError`` where the file is cut short or the header or an entry is not sound.
    init(_ file: UnsafeRawBufferPointer) throws(CheckpointError) {
        guard file.count >= 8 else { throw .cutShort(expected: 8, found: file.count) }
        let length = UInt64(littleEndian: file.loadUnaligned(as: UInt64.self))
        guard length <= UInt64(Self.headerLimit) else { throw .badHeader("it says it takes \(length) bytes") }
        dataStart = 8 + Int(length)
        guard file.count >= dataStart else { throw .cutShort(expected: dataStart, found: file.count) }
        let header: Header
        do {
            header = try JSONDecoder().decode(Header.self, from: Data(file[8..<dataStart]))
        } catch {
            throw .badHeader("it is no JSON object of tensors")
        }
        metadata = header.metadata
        entries = [:]
        let available = file.count - dataStart
        for (name, raw) in header.tensors {
            guard raw.offsets.count == 2, 0 <= raw.offsets[0], raw.offsets[0] <= raw.offsets[1] else {
                throw .wrongOffsets(tensor: name)
            }
            guard raw.offsets[1] <= available else {
                let (end, overflow) = raw.offsets[1].addingReportingOverflow(dataStart)
                throw .cutShort(expected: overflow ? .max : end, found: file.count)
            }
            entries[name] = Entry(type: raw.type, shape: raw.shape, offsets: raw.offsets[0]..<raw.offsets[1])
        }
    }

    private struct Header: Decodable {
        var metadata: [String: String] = [:]
        var tensors: [String: Raw] = [:]

        struct Raw: Decodable {
            var type: String
            var shape: [Int]
            var offsets: [Int]

            enum CodingKeys: String, CodingKey {
                case shape
                case type = "dtype"
                case offsets = "data_offsets"
            }
        }

        struct Name: CodingKey {
            var stringValue: String
            var intValue: Int? { nil }

            init(stringValue: String) { self.stringValue = stringValue }
            init?(intValue: Int) { nil }
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Name.self)
            for key in container.allKeys {
                if key.stringValue == "__metadata__" {
                    metadata = try container.decode([String: String].self, forKey: key)
                } else {
                    tensors[key.stringValue] = try container.decode(Raw.self, forKey: key)
                }
            }
        }
    }

    /// The bytes of a file with these tensors, their data in order and aligned to 64 bytes.
    static func file(
        metadata: [(key: String, value: String)], tensors: [(name: String, shape: [Int], values: UnsafePointer<Float>)]
    ) -> [UInt8] {
        var parts = [
            "\"__metadata__\":{" + metadata.map { quoted($0.key) + ":" + quoted($0.value) }.joined(separator: ",") + "}"
        ]
        var offset = 0
        for tensor in tensors {
            let end = offset + tensor.shape.reduce(4, *)
            let shape = tensor.shape.map(String.init).joined(separator: ",")
            parts.append(
                "\(quoted(tensor.name)):{\"dtype\":\"F32\",\"shape\":[\(shape)],\"data_offsets\":[\(offset),\(end)]}")
            offset = end
        }
        var header = Array(("{" + parts.joined(separator: ",") + "}").utf8)
        while (8 + header.count) % 64 != 0 { header.append(UInt8(ascii: " ")) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(8 + header.count + offset)
        withUnsafeBytes(of: UInt64(header.count).littleEndian) { bytes.append(contentsOf: $0) }
        bytes += header
        for tensor in tensors {
            let count = tensor.shape.reduce(1, *)
            bytes.append(contentsOf: UnsafeRawBufferPointer(start: tensor.values, count: 4 * count))
        }
        return bytes
    }

    /// A string as JSON, all but printable ASCII escaped.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for unit in text.utf16 {
            switch unit {
            case 0x22: result += "\\\""
            case 0x5C: result += "\\\\"
            case 0x20..<0x7F: result.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
            default:
                let digits = String(unit, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            }
        }
        return result + "\""
    }
}
