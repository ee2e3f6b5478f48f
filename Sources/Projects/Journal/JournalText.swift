#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Bytes in JSON: a string where they are UTF-8, so that a journal can be read by people; else base64.
struct JournalText: Codable {
    var bytes: [UInt8]

    private enum Key: String, CodingKey { case base64 }

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            bytes = Array(text.utf8)
        } else {
            let container = try decoder.container(keyedBy: Key.self)
            bytes = Array(try container.decode(Data.self, forKey: .base64))
        }
    }

    func encode(to encoder: any Encoder) throws {
        if let text = String(validating: bytes, as: UTF8.self) {
            var container = encoder.singleValueContainer()
            try container.encode(text)
        } else {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(Data(bytes), forKey: .base64)
        }
    }
}
