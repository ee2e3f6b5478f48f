import LanguageModel

@testable import Corpora

/// A line of a corpus as a test writes it down: its number, the model's text, and its tags.
func dump(_ file: String, _ format: CorpusFormat) throws -> [String] {
    try dump(Array(file.utf8), format)
}

func dump(_ file: [UInt8], _ format: CorpusFormat) throws -> [String] {
    var reader = CorpusReader(format, name: "work")
    var lines: [String] = []
    try reader.read(file.span) { line, number in
        let tags = line.line.tags.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
        lines.append("\(number) \(line.line.work ?? "-") \(tags)| \(line.modelText.dropLast())")
    }
    return lines
}
