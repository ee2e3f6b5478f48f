import LanguageModel

/// Comma-separated values by RFC 4180: the first row names the columns; `text` is wanted, the others are tags, as the
/// keys of JSON Lines are. An empty field is no tag.
enum CSVFile: WholeFile {
    static func lines(of file: [UInt8], work: String) throws(CorpusFileError) -> [SourceLine] {
        var reader = CSVReader(file)
        guard let header = try reader.row() else { return [] }
        let names = header.fields.map { String($0.trimmed) }
        guard names.contains("text") else { throw CorpusFileError(line: header.number, reason: .noTextColumn) }
        var lines: [SourceLine] = []
        while let row = try reader.row() {
            guard row.fields.count == names.count else {
                throw CorpusFileError(
                    line: row.number, reason: .fieldCount(row.fields.count, wanted: names.count))
            }
            let line = TaggedLine(fields: zip(names, row.fields), work: work)
            if !line.text.isEmpty { lines.append(SourceLine(line, number: row.number)) }
        }
        return lines
    }
}

extension TaggedLine {
    /// A line from keys and values that mean what they mean in JSON Lines: `LineBuffer.read(json:)`.
    fileprivate init(fields: some Sequence<(String, String)>, work: String) {
        self.init(work: work, text: "")
        var author: String?
        for (key, value) in fields where !value.isEmpty {
            switch key {
            case "text": text = value
            case "work": self.work = value
            case "role": role = value
            case "author": author = value
            default: if !LineBuffer.factKeys.contains(key) { tags[key] = value }
            }
        }
        if tags["style"] == nil { tags["style"] = author }
    }
}

private struct CSVReader {
    private let bytes: [UInt8]
    private var index = 0
    private var lineNumber = 1

    private static let quote = UInt8(ascii: "\"")

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next row that is not blank, and the line on which it begins; nil at the end.
    mutating func row() throws(CorpusFileError) -> (fields: [String], number: Int)? {
        while index < bytes.count, skipLineEnd() {}
        guard index < bytes.count else { return nil }
        let number = lineNumber
        var fields = [try field()]
        while index < bytes.count, bytes[index] == UInt8(ascii: ",") {
            index += 1
            fields.append(try field())
        }
        _ = skipLineEnd()
        return (fields, number)
    }

    private mutating func field() throws(CorpusFileError) -> String {
        if index < bytes.count, bytes[index] == Self.quote { return try quotedField() }
        let start = index
        while index < bytes.count, !isEnd(bytes[index]) {
            if bytes[index] == Self.quote { throw CorpusFileError(line: lineNumber, reason: .strayQuote) }
            index += 1
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func quotedField() throws(CorpusFileError) -> String {
        let opened = lineNumber
        var field: [UInt8] = []
        index += 1
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == 0x0A { lineNumber += 1 }
            guard byte == Self.quote else {
                field.append(byte)
                continue
            }
            if index < bytes.count, bytes[index] == Self.quote {
                field.append(byte)
                index += 1
            } else if index == bytes.count || isEnd(bytes[index]) {
                return String(decoding: field, as: UTF8.self)
            } else {
                throw CorpusFileError(line: lineNumber, reason: .strayQuote)
            }
        }
        throw CorpusFileError(line: opened, reason: .openQuote)
    }

    private func isEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D }

    /// Moves behind CR LF, LF or CR, if one is next.
    private mutating func skipLineEnd() -> Bool {
        guard index < bytes.count, bytes[index] == 0x0A || bytes[index] == 0x0D else { return false }
        if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
        index += 1
        lineNumber += 1
        return true
    }
}
