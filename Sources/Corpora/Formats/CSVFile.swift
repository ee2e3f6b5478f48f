import CSV
import LanguageModel
import Measures

/// Comma-separated values by RFC 4180: the first row names the columns; `text` is wanted, the others are tags, as the
/// keys of JSON Lines are. An empty field is no tag, and capitals in the first row mean nothing, as on a title page.
enum CSVFile: WholeFile {
    static func lines(of file: [UInt8], work: String) throws(CorpusFileError) -> [SourceLine] {
        do throws(CSVError) {
            return try rows(of: file, work: work)
        } catch {
            throw CorpusFileError(line: error.line, reason: .csv(error.reason))
        }
    }

    private static func rows(of file: [UInt8], work: String) throws(CSVError) -> [SourceLine] {
        var reader = CSVReader(file)
        guard let header = try reader.next() else { return [] }
        let names = header.cells.map { $0.trimmed.lowercased() }
        guard names.contains("text") else {
            let found = names.prefix(20).map { String($0.prefix(40)) }
            throw reader.error(.missingColumn("text", found: found), at: header.offsets[0])
        }
        if let second = names.indices.first(where: { !names[$0].isEmpty && names[..<$0].contains(names[$0]) }) {
            throw reader.error(.repeatedColumn(names[second]), at: header.offsets[second])
        }
        var lines: [SourceLine] = []
        while let row = try reader.next() {
            if row.isBlank { continue }
            guard row.cells.count == names.count else {
                throw reader.error(.cellCount(row.cells.count, expected: names.count), at: row.offsets[0])
            }
            let line = TaggedLine(fields: zip(names, row.cells), work: work)
            if !line.text.isEmpty { lines.append(SourceLine(line, number: row.line)) }
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
            case _ where LineBuffer.factKeys.contains(key): facts[key] = value
            default: tags[key] = value
            }
        }
        if tags["style"] == nil { tags["style"] = author }
    }
}
