/// Which parts of a file's lines are text, and not marks of its format.
struct TextParts {
    private let format: CorpusFormat
    /// Whether an XML file is in the middle of a tag where a line ends.
    private var isInTag = false

    init(_ format: CorpusFormat) {
        self.format = format
    }

    /// The parts of the next line that are text, in order.
    mutating func next(_ line: ArraySlice<UInt8>) -> [TextPart] {
        switch format {
        case .jsonl: Self.strings(in: line)
        case .xml, .fdx: characterData(in: line)
        case .fountain, .srt, .csv, .txt: [TextPart(line)]
        }
    }

    /// What stands in the strings of a line of JSON.
    private static func strings(in line: ArraySlice<UInt8>) -> [TextPart] {
        var parts: [TextPart] = []
        var part: TextPart?
        var start = line.startIndex
        var index = line.startIndex
        while index < line.endIndex {
            if line[index] == UInt8(ascii: "\"") {
                part?.append(line[start..<index])
                if let part { parts.append(part) }
                part = part == nil ? TextPart(at: index + 1) : nil
            } else if part != nil, let escape = JSONEscapeSequence(at: index, in: line) {
                part?.append(line[start..<index])
                part?.append(escape.scalar, endingAt: escape.end)
                index = escape.end
                start = index
                continue
            } else {
                index += 1
                continue
            }
            index += 1
            start = index
        }
        part?.append(line[start...])
        return parts + (part.map { [$0] } ?? [])
    }

    /// What stands between the tags of a line of XML; a CDATA section's marks are tags.
    private mutating func characterData(in line: ArraySlice<UInt8>) -> [TextPart] {
        let section = Array("<![CDATA[".utf8)
        var parts: [TextPart] = []
        var part = TextPart(at: line.startIndex)
        var start = line.startIndex
        var index = line.startIndex
        while index < line.endIndex {
            let byte = line[index]
            if isInTag {
                index += 1
                if byte == UInt8(ascii: ">") {
                    isInTag = false
                    part = TextPart(at: index)
                    start = index
                }
            } else if byte == UInt8(ascii: "<") {
                part.append(line[start..<index])
                parts.append(part)
                isInTag = !line[index...].starts(with: section)
                index += isInTag ? 1 : section.count
                part = TextPart(at: index)
                start = index
            } else if let reference = CharacterReference(at: index, in: line) {
                part.append(line[start..<index])
                part.append(reference.scalar, endingAt: reference.end)
                index = reference.end
                start = index
            } else {
                index += 1
            }
        }
        if !isInTag {
            part.append(line[start...])
            parts.append(part)
        }
        return parts
    }
}
