#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A record as it stands in the file: the hash of its JSON in sixteen hexadecimal digits, a space, the JSON, a newline.
enum JournalLine {
    static func encode(_ record: JournalRecord) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let json = Array(try encoder.encode(record))
        return Array(ContentHash(of: json).hex.utf8) + [UInt8(ascii: " ")] + json + [UInt8(ascii: "\n")]
    }

    /// - Parameter line: without its newline.
    /// - Returns: nil where the line is not as it was written.
    static func decode(_ line: ArraySlice<UInt8>) -> JournalRecord? {
        guard line.count > 17, line[line.startIndex + 16] == UInt8(ascii: " "),
            let hex = String(validating: line.prefix(16), as: UTF8.self), let hash = ContentHash(hex: hex)
        else { return nil }
        let json = line.dropFirst(17)
        guard ContentHash(of: json) == hash else { return nil }
        return try? JSONDecoder().decode(JournalRecord.self, from: Data(json))
    }
}
